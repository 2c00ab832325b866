import type { Edition } from '../lib/edition'
import { makeSlug } from '../lib/address/makeSlug'
import { quoteScalar } from '../lib/content/yaml/quoteLine'
import { writeZonedTime } from '../lib/dates/writeZonedTime'
import { readFilePath } from '../lib/content/check/filePath'

export type DraftRequest = { edition: Edition; section: string; title: string; slug: string | undefined }

export type DraftFault =
  | { problem: 'title' }
  | { problem: 'section'; found: string; known: readonly string[] }
  | { problem: 'slug'; found: string; fix: string }

/** A new article's file: its path below the content folder, and what is in it. */
export type Draft = { file: string; source: string }

/**
 * Writes the file of a new article: a draft, dated now by the clocks of the newsroom, with one line of text to replace.
 * @param now milliseconds since 1970.
 */
export function draftArticle(
  { edition, section, title, slug }: DraftRequest,
  {
    sections,
    timeZone,
    now,
    text,
  }: { sections: readonly string[]; timeZone: string; now: number; text: string },
): Draft | DraftFault {
  const headline = title.replace(/\s+/g, ' ').trim()
  if (headline === '') return { problem: 'title' }
  if (!sections.includes(section)) return { problem: 'section', found: section, known: sections }
  const name = slug ?? makeSlug(headline)
  const file = `${edition}/${section}/${name}.mdx`
  const path = readFilePath(
    file,
    sections.map((id) => ({ id })),
  )
  if (path.what !== 'article') return { problem: 'slug', found: name, fix: makeSlug(name) || `${section}-1` }
  const publishedAt = writeZonedTime(now, timeZone)
  const source = `---\ntitle: ${quoteScalar(headline)}\npublishedAt: ${publishedAt}\ndraft: true\n---\n\n${text}\n`
  return { file, source }
}
