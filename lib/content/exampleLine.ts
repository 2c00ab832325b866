const examples: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'title: "…"',
    publishedAt: 'publishedAt: 2026-03-15T14:05:00+03:00',
    until: 'until: 2026-03-15T20:00:00+03:00',
    updatedAt: 'updatedAt: 2026-03-15T14:05:00+03:00',
    authors: 'authors: [desk-science]',
    summary: 'summary: ["…", "…"]',
    topics: 'topics: [مأرب, سدود]',
    source: 'source: { name: "…", url: "https://…" }',
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
    url: 'url: "https://…"',
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
