import { elementNames } from '@/lib/content/body/elements'
import { exampleOf } from '@/lib/content/body/exampleElement'
import { findNearest } from '@/lib/content/faults/nearest'
import { htmlNames } from './htmlNames'
import type { ReadTag, Tag, TagFault } from './readTag'

/** The replacement for a piece of HTML. */
const insteadOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    img: '<Figure src="…" alt="…" />',
    picture: '<Figure src="…" alt="…" />',
    figure: '<Figure src="…" alt="…" />',
    video: '<Video src="…" title="…" />',
    iframe: '<Video src="https://www.youtube.com/watch?v=…" poster="…" title="…" />',
    audio: '<Audio src="…" title="…" />',
    b: '**…**',
    strong: '**…**',
    i: '*…*',
    em: '*…*',
    h1: '## …',
    h2: '## …',
    h3: '### …',
    li: '- …',
    ul: '- …',
    ol: '1. …',
    a: '[…](https://example.org/…)',
    blockquote: '> …',
    hr: '---',
    table: '<Table src="….csv" caption="…" />',
  }),
)

/** The example for a tag of HTML, with what the tag says of the same attributes. */
function writeInstead(name: string, { attributes }: Tag): string {
  // A frame of some other site may hold anything, not only a film.
  const isFilm = name !== 'iframe' || attributes.some(({ value }) => /youtu\.?be/.test(value ?? ''))
  return (isFilm ? attributes : []).reduce(
    (example, { name: key, value }) =>
      value ? example.replace(new RegExp(`(?<= )${key}="[^"]*"`), () => `${key}="${value}"`) : example,
    insteadOf.get(name) ?? '',
  )
}

/** Text that word processors and browsers write beside tags: names of their own, conditions, the head of a page. */
const foreign =
  /<(?:o:p[^<>\n]*|(?:o|w|v|m|x|st1|u1):[a-z]{2,}[^<>\n]*|!doctype[^<>\n]*|!\[(?:if|endif)[^<>\n]*|\?xml[^<>\n]*)>/iy
const shape = /<\/?([A-Za-z][\w.:-]*)(?=[\s/>]|$)/y

function nameAt(text: string, at: number): string | undefined {
  shape.lastIndex = at
  return shape.exec(text)?.[1]
}

/**
 * Judges a `<` that opens no element of ours: raw HTML, a misspelt or an unknown element are faults.
 * @returns undefined where it is text: `3 < 5`, `<3`, `a<b`, `<name>`.
 */
function judgeForeignTag(text: string, at: number, name: string, readTag: ReadTag): TagFault | undefined {
  const tag = readTag(at)
  if (!tag) return undefined
  const isFinished = text[tag.end - 1] === '>'
  const hasAttributes = tag.attributes.some(({ value }) => value !== undefined)
  const found = text
    .slice(at, Math.min(tag.end, at + 80))
    .replace(/\s+/g, ' ')
    .trim()
  const lower = name.toLowerCase()
  const sameLetters = elementNames.find((known) => known.toLowerCase() === lower)
  if (htmlNames.has(name) || (!sameLetters && htmlNames.has(lower))) {
    if (!isFinished && !hasAttributes) return undefined
    const handler = tag.attributes.find((attribute) => /^on[a-z]/i.test(attribute.name))
    if (handler) return { offset: at, code: 'handler', values: { found, name: handler.name } }
    return { offset: at, code: 'rawHtml', values: { found, name, fix: writeInstead(lower, tag) } }
  }
  const near =
    sameLetters ?? (/^[A-Z]/.test(name) || hasAttributes ? findNearest(name, elementNames) : undefined)
  if (near && (isFinished || hasAttributes)) {
    return {
      offset: at,
      code: 'misspeltElement',
      values: { found: name, fix: isFinished && hasAttributes ? found.replace(name, near) : exampleOf(near) },
    }
  }
  if (/^[A-Z]/.test(name) && (isFinished || hasAttributes))
    return { offset: at, code: 'unknownElement', values: { found: name, fix: elementNames.join(', ') } }
  if (hasAttributes) return { offset: at, code: 'rawHtml', values: { found, name, fix: '' } }
  return undefined
}

/**
 * Judges the foreign tags of a text in their order. The closing tag of one that was told at its opening says nothing new.
 */
export function foreignTagJudge(text: string, readTag: ReadTag): (at: number) => TagFault | undefined {
  const told = new Map<string, number>()
  return (at) => {
    foreign.lastIndex = at
    const [pasted] = foreign.exec(text) ?? []
    if (pasted !== undefined && !/^<!\[endif/i.test(pasted))
      return { offset: at, code: 'rawHtml', values: { found: pasted, name: '', fix: '' } }
    const name = nameAt(text, at)
    if (!name) return undefined
    const fault = judgeForeignTag(text, at, name, readTag)
    const open = told.get(name) ?? 0
    if (!text.startsWith('</', at)) {
      if (fault) told.set(name, open + 1)
      return fault
    }
    if (open > 0) told.set(name, open - 1)
    return open > 0 ? undefined : fault
  }
}
