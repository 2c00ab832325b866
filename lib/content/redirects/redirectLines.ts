import type { ReadYaml } from '@/lib/content/yaml/readYaml'
import type { Tell } from '@/lib/content/settings/readSettingFile'
import { makeFault, type Place } from '@/lib/content/faults/fault'

/** A line of `redirects.yaml` as written; without `to` the address is gone for good. */
export type RedirectLine = { from: string; to?: string; place: Place; targetPlace: Place }

const file = 'redirects.yaml'
const fields = ['redirects', 'gone']
const fromNames = ['from', 'source', 'old']
const toNames = ['to', 'target', 'destination', 'new']

const examples: ReadonlyMap<string, string> = new Map(
  Object.entries({
    redirects: '/2019/05/old: /heritage/marib-dam',
    gone: '- /2012/poll',
  }),
)

type Path = (string | number)[]
type Fields = Record<string, unknown>

const isMap = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isAddress = (name: string) => /^(?:[/?]|https?:)/i.test(name)
const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/**
 * The lines of the file. `redirects` is a map of old addresses to new ones or a list of `from` and `to`; `gone` is a
 * list of addresses. A file without these names is one of redirects alone.
 */
export function listRedirectLines(yaml: ReadYaml, report: Tell): RedirectLine[] {
  const wrong = (path: Path, field: string, expected: string) => {
    const values = {
      field,
      expected,
      actual: 'text',
      found: yaml.lineOf(path),
      fix: examples.get(field) ?? '',
    }
    report(makeFault(file, yaml.placeOf(path), 'wrongType', values))
  }

  /** The other lines are read all the same. */
  function tellUnknown(path: Path, fix: string) {
    const fault = makeFault(file, yaml.placeOfKey(path), 'unknownField', { found: String(path.at(-1)), fix })
    report({ ...fault, weight: 'reference' })
  }

  function fromMap(map: Fields, path: Path): RedirectLine[] {
    return Object.entries(map).flatMap(([from, to]) => {
      const place = yaml.placeOfKey([...path, from])
      if (typeof to === 'string' && to !== '')
        return [{ from, to, place, targetPlace: yaml.placeOf([...path, from]) }]
      report(makeFault(file, place, 'badRedirectTarget', { found: yaml.lineOf([...path, from]) }))
      return []
    })
  }

  function fromEntry(entry: unknown, path: Path): RedirectLine[] {
    if (!isMap(entry)) {
      wrong(path, 'redirects', 'map')
      return []
    }
    const fromName = fromNames.find((name) => name in entry)
    const toName = toNames.find((name) => name in entry)
    // `- /old: /new`
    if (!fromName && Object.keys(entry).every(isAddress)) return fromMap(entry, path)
    const unknown = Object.keys(entry).find((name) => name !== fromName && name !== toName)
    if (unknown !== undefined) tellUnknown([...path, unknown], 'from, to')
    const to = toName === undefined ? undefined : entry[toName]
    if (!fromName || typeof to !== 'string' || to === '') {
      const field = fromName ? 'to' : 'from'
      report(
        makeFault(file, yaml.placeOf(path), 'missingField', { field, fix: `${field}: /heritage/marib-dam` }),
      )
      return []
    }
    const targetPlace = yaml.placeOf([...path, toName ?? 'to'])
    return listAddresses(entry[fromName], [...path, fromName]).map(({ from, place }) => ({
      from,
      to,
      place,
      targetPlace,
    }))
  }

  function listAddresses(value: unknown, path: Path): { from: string; place: Place }[] {
    if (isEmpty(value)) return []
    const all: unknown[] = Array.isArray(value) ? value : [value]
    return all.flatMap((from, index) => {
      const at = Array.isArray(value) ? [...path, index] : path
      if (typeof from === 'string' && from !== '') return [{ from, place: yaml.placeOf(at) }]
      wrong(at, String(path[0] ?? 'redirects'), 'text')
      return []
    })
  }

  function listRedirects(value: unknown, path: Path): RedirectLine[] {
    if (isEmpty(value)) return []
    if (Array.isArray(value))
      return value.flatMap((entry: unknown, index) => fromEntry(entry, [...path, index]))
    if (isMap(value)) return fromMap(value, path)
    wrong(path, 'redirects', 'map')
    return []
  }

  const { value } = yaml
  if (!isMap(value)) return listRedirects(value, [])
  const names = Object.keys(value)
  if (names.length > 0 && names.every(isAddress)) return fromMap(value, [])
  for (const name of names.filter((known) => !fields.includes(known))) tellUnknown([name], fields.join(', '))
  const gone = listAddresses(value.gone, ['gone'])
  return [
    ...listRedirects(value.redirects, ['redirects']),
    ...gone.map(({ from, place }) => ({ from, place, targetPlace: place })),
  ]
}
