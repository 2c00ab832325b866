import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { z } from 'zod'
import { hasVisible } from '@/lib/arabic/hasVisible'
import { tidyWebAddress } from '@/lib/address/webAddress'
import { toDigits } from '@/lib/dates/numbers'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { exampleAttribute, exampleOf } from '@/lib/content/body/exampleElement'
import { readLinkAddress } from '@/lib/content/body/shape/linkAddress'
import { type ElementName, elements } from '@/lib/content/body/elements'
import { readMediaFile } from '@/lib/content/source/mediaName'
import type { MediaFile } from '@/lib/model/model'
import { findNearest } from '@/lib/content/faults/nearest'
import type { Mention } from '@/lib/content/mention'
import type { Place } from '@/lib/content/faults/fault'

/** The names of our attributes in other systems. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    slug: ['article'],
    href: ['article', 'url', 'src'],
    to: ['article'],
    url: ['src', 'article'],
    link: ['url', 'article', 'src'],
    file: ['src'],
    path: ['src', 'article'],
    source: ['src'],
    type: ['kind'],
    description: ['alt', 'caption'],
    name: ['author', 'title'],
    platform: ['network'],
    site: ['network'],
    cite: ['source'],
    by: ['source', 'author'],
    heading: ['title'],
    label: ['title'],
    image: ['poster', 'src'],
    thumbnail: ['poster'],
  }),
)

/** The attribute of an element that was meant by a name which it does not have. */
function meantBy(key: string, known: readonly string[]): string | undefined {
  return findNearest(key, known) ?? otherNames.get(key.toLowerCase())?.find((other) => known.includes(other))
}

const mediaKeys = new Set(['src', 'poster', 'captions'])

/** The type as which the file of an attribute is shown. */
function natureOf(name: ElementName, key: string): MediaFile['type'] {
  if (key === 'captions') return 'captions'
  if (key === 'poster') return 'picture'
  return name === 'Video' ? 'film' : name === 'Audio' ? 'sound' : name === 'Table' ? 'table' : 'picture'
}
const addresses = new Set(['src', 'url', 'poster', 'captions', 'article'])

/** A name of a file may hold a colon, which an address has behind its scheme alone. */
function isUnsafe(key: string, value: string): boolean {
  if (mediaKeys.has(key) && readMediaFile(value) !== undefined) return false
  return addresses.has(key) && readLinkAddress(value).to === 'unsafe'
}

/** The name of a file that was given with its place on somebody's computer: `C:\\Users\\me\\dam.webp`. */
function nameOnComputer(key: string, value: string): string | undefined {
  if (!mediaKeys.has(key) || !/^(?:[a-z]:[\\/]|file:)/i.test(value)) return undefined
  return readMediaFile(value.replaceAll('\\', '/').replace(/^.*\//, ''))
}

function exampleFor(key: string, schema: z.ZodType): string {
  const inner = schema.type === 'optional' ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema
  const options = inner.type === 'enum' ? (inner as z.ZodEnum).options : []
  return options.length > 0 ? options.map((option) => `${key}="${option}"`).join(', ') : exampleAttribute(key)
}

function valueOf({ name, value }: MdxJsxAttribute): string | true {
  if (value === null || value === undefined) return true
  const written = typeof value === 'string' ? value : value.value
  const trimmed = hasVisible(written) ? written.replace(/\s+/g, ' ').trim() : ''
  if (mediaKeys.has(name) && !/^https?:/i.test(trimmed)) return readMediaFile(trimmed) ?? trimmed
  if (name === 'sensitive') return trimmed === 'true' || trimmed === '' ? true : trimmed
  if (name === 'focus')
    return toDigits(trimmed, 'latn')
      .replaceAll('%', '')
      .replace(/[,،]\s*/g, ' ')
  if ((name === 'url' || name === 'src') && /^https?:/i.test(trimmed)) return tidyWebAddress(trimmed)
  return name === 'date' || name === 'updated' ? toDigits(trimmed, 'latn') : trimmed
}

function mentionTargets(
  name: ElementName,
  values: ReadonlyMap<string, string | true>,
  placeOf: (key: string) => Place,
) {
  return [...values].flatMap(([key, value]): Mention[] => {
    if (value === true || value === '') return []
    if (name === 'ReadAlso' && key === 'article')
      return [{ what: 'article', reference: value, field: 'ReadAlso', ...placeOf(key) }]
    if (name === 'SocialQuote' || !mediaKeys.has(key) || /^https?:/.test(value)) return []
    return [{ what: 'media', file: value, as: natureOf(name, key), ...placeOf(key) }]
  })
}

/** The attributes of an element must satisfy its schema; each that does not is a fault with what to write instead. */
export function checkAttributes(node: MdxJsxFlowElement, name: ElementName, context: BodyContext): void {
  const start = context.offsetOf(node)
  const written = context.prepared.tags.get(start)?.attributes ?? []
  const shape: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(elements[name].attributes.shape))
  const known = [...shape.keys()]
  const values = new Map<string, string | true>()
  const offsets = new Map<string, number>()
  node.attributes.forEach((attribute, index) => {
    if (attribute.type !== 'mdxJsxAttribute') return
    const key = attribute.name
    const offset = written[index]?.offset ?? start
    const value = valueOf(attribute)
    const found = value === true ? key : `${key}="${value}"`
    if (values.has(key)) context.fail(offset, 'duplicateAttribute', { name, found })
    else if (/^on[a-z]/i.test(key)) context.fail(offset, 'handler', { name: key, found })
    else if (!shape.has(key)) {
      const near = meantBy(key, known)
      if (near) context.fail(offset, 'misspeltAttribute', { name, found: key, fix: near })
      else context.fail(offset, 'unknownAttribute', { name, found: key, fix: known.join(', ') })
    }
    values.set(key, value)
    offsets.set(key, offset)
  })
  for (const [key, schema] of shape) {
    const value = values.get(key)
    if (value === undefined) {
      if (schema.safeParse(undefined).success) continue
      const misspelt = [...values.keys()].some((other) => !shape.has(other) && meantBy(other, known) === key)
      if (misspelt) continue
      const code = key === 'alt' ? 'missingAlt' : 'missingAttribute'
      context.fail(start, code, { name, attribute: key, found: `<${name}>`, fix: exampleOf(name) })
    } else if (value !== true && nameOnComputer(key, value) !== undefined) {
      const fix = `${key}="${nameOnComputer(key, value)}"`
      context.fail(offsets.get(key) ?? start, 'badFile', { name, found: `${key}="${value}"`, fix })
    } else if (value !== true && isUnsafe(key, value)) {
      context.fail(offsets.get(key) ?? start, 'unsafeAddress', {
        found: value,
        scheme: value.split(':')[0] ?? '',
      })
    } else if (!schema.safeParse(value).success) {
      const found = value === true ? key : `${key}="${value}"`
      const isBlankAlt = key === 'alt' && (value === true || value === '')
      const fix = exampleFor(key, schema)
      context.fail(offsets.get(key) ?? start, isBlankAlt ? 'missingAlt' : 'badAttribute', {
        name,
        attribute: key,
        found,
        fix,
      })
    }
  }
  const source = values.get('src')
  if (name === 'Video' && typeof source === 'string' && /^https?:/.test(source) && !values.has('poster'))
    context.fail(start, 'missingAttribute', {
      name,
      attribute: 'poster',
      found: source,
      fix: 'poster="….webp"',
    })
  for (const mention of mentionTargets(name, values, (key) => context.placeOf(offsets.get(key) ?? start)))
    context.mention(mention)
  node.attributes = Array.from(values, ([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value: value === true ? null : value,
  }))
}
