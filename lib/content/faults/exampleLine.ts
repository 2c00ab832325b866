const examples: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title: "…"',
    publishedAt: 'publishedAt: 2026-03-15T14:05:00+03:00',
    until: 'until: 2026-03-15T20:00:00+03:00',
    updatedAt: 'updatedAt: 2026-03-15T14:05:00+03:00',
    authors: 'authors: [desk-science]',
    summary: 'summary: ["…", "…"]',
    topics: 'topics: [مأرب, سدود]',
    source: 'source: { name: "…", url: "https://example.org/…" }',
    image: 'image: { file: picture.webp, alt: "…" }',
    priority: 'priority: 5',
    related: 'related: [heritage/marib-dam]',
    translationOf: 'translationOf: heritage/marib-dam',
    aliases: 'aliases: [/heritage/old-slug]',
    shortId: 'shortId: marib24',
    corrections: 'corrections: [{ date: 2026-03-16, text: "…", type: correction }]',
    retracted: 'retracted: { date: 2026-03-16, reason: "…" }',
    updates: 'updates: [{ at: 2026-03-15T14:05:00+03:00, title: "…", text: "…" }]',
    sensitive: 'sensitive: true',
    draft: 'draft: true',
    noindex: 'noindex: true',
    file: 'file: picture.webp',
    portrait: 'portrait: desks/desk-science.webp',
    url: 'url: "https://example.org/…"',
    date: 'date: 2026-03-16',
    at: 'at: 2026-03-15T14:05:00+03:00',
    id: 'id: heritage',
    timeZone: 'timeZone: Asia/Aden',
    name: 'name: { ar: "…", en: "…" }',
    focus: 'focus: 50 20',
    article: 'article: heritage/marib-dam',
    lead: 'lead: heritage/marib-dam',
  }),
)

/**
 * How a field is written, for somebody who wrote it wrongly or not at all.
 * @param path where it stands: what a section is called in both languages, a source is called in one.
 */
export function exampleLine(field: string, path: readonly (string | number)[] = []): string {
  if (field === 'name' && path[0] === 'source') return 'name: "…"'
  return examples.get(field) ?? `${field}: "…"`
}

/** A line whose value is a list or a map in brackets. */
const bracketed = /^(?:- +)?(?:[A-Za-z]+: *)?[[{]/
const item = /^- +(?![A-Za-z]+:|[[{])/

/**
 * The line to write in place of one that holds a wrong value: as it stands with an example in place of the value, where
 * other fields share it.
 * @param found the wrong value as it was read; empty where all of the line is wrong
 */
export function exampleInLine(field: string, found: string, line: string): string {
  const example = exampleLine(field)
  const value = example.slice(example.indexOf(':') + 1).trim()
  const single = value.replace(/^\[(.*)\]$/, '$1')
  if (bracketed.test(line) && found !== '' && line.includes(found))
    return [`"${found}"`, `'${found}'`, found].reduce(
      (mended, written) => (mended === line ? line.replace(written, () => single) : mended),
      line,
    )
  const empty = new RegExp(String.raw`(?<=[{,]\s*)${field}: *(?:"[^"]*"|'[^']*')?(?=\s*[,}])`)
  if (bracketed.test(line) && empty.test(line)) return line.replace(empty, () => example)
  if (item.test(line)) return `- ${single}`
  // A picture, or a place on the front, may stand as one word: what the word belongs to is written out.
  const [, key = field] = /^(?:- +)?([A-Za-z]+):/.exec(line) ?? []
  return !bracketed.test(line) && examples.has(key) ? exampleLine(key) : example
}
