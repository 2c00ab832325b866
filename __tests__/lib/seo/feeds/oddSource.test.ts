import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { makeContentFolder } from '../../../fixtures/contentFolder'
import { indexPath } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { makeFeed } from '@/lib/seo/feeds/feed'
import { writeFeed } from '@/lib/seo/feeds/writeFeed'

const now = Date.parse('2026-01-01T00:00:00Z')

/** What the parts of a document say, by name; throws where it is not XML. */
function readXml(xml: string): string {
  let said = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => (said += text))
  parser.write(xml).close()
  return said
}

/** Controls, the end of a CDATA section, entities, emoji of several code points, a noncharacter, stray marks of direction. */
const odd = 'أ\u0001\u0008\u000b ]]> & &amp; <نقش> "ب" 👩🏽‍🚀🇾🇪 \uffff\u202e ج'

it('a feed of a source full of odd signs is read by every program', async () => {
  const content = makeContentFolder()
  // YAML's own escapes can write half a pair of surrogates, which no file can hold as it is.
  const written = JSON.stringify(`${odd}\ud83d`)
  const front = `title: ${written}\ndeck: ${written}\npublishedAt: 2025-01-01T10:00:00+03:00`
  content.write('ar/heritage/odd.mdx', `---\n${front}\n---\n\n${odd} نهاية\n`)
  await updateIndex(content)
  const db = openReadOnly(indexPath(content.dataDir))
  const news = openNewsroom(db)
  const feed = await makeFeed({ edition: 'ar', of: 'edition', format: 'rss' }, news, now)
  db.close()
  if (!feed) throw new Error('there is no feed')
  const [rss, atom, json] = (['rss', 'atom', 'json'] as const).map((format) => writeFeed(feed, format)) as [
    string,
    string,
    string,
  ]

  const title = 'أ ]]> & &amp; <نقش> "ب" 👩🏽‍🚀🇾🇪  ج\ufffd'
  // Without the isolates around a foreign word.
  const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')
  const [item] = parseRssFeed(rss).items ?? []
  const [entry] = parseAtomFeed(atom).entries ?? []
  const [one] = parseJsonFeed(json).items ?? []
  for (const said of [item?.title, entry?.title?.value, one?.title, item?.description, one?.summary])
    expect(plain(said)).toBe(plain(title))
  for (const text of [rss, atom, json]) {
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202e]/)
  }
  for (const xml of [rss, atom]) expect(readXml(xml)).toContain('نهاية')
  expect(item?.content?.encoded ?? '').toContain('نهاية')
  expect(one?.content_html).toBe(entry?.content?.value)
})
