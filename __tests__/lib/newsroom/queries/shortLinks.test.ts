import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { shortIdOf } from '@/lib/address/shortId'
import { checkContent } from '@/lib/content/sync/checkContent'
import { type ContentFolder, makeContentFolder } from '../../../fixtures/contentFolder'
import { makeArticle } from '../../../fixtures/makeArticle'
import { type TestIndex, makeTestIndex } from '../../../fixtures/testIndex'

const now = Date.parse('2025-01-01T00:00:00Z')

describe('a short link', () => {
  let index: TestIndex
  beforeEach(() => {
    index = makeTestIndex()
  })
  const open = (id: string) => index.newsroom.resolve(`/s/${id}`, now)
  const absent = { what: 'absent', edition: 'ar' }

  it('opens an article that moved twice from the id it had first, and a withdrawn one', () => {
    const first = shortIdOf(makeArticle({ slug: 'first' }))
    const second = shortIdOf(makeArticle({ slug: 'second' }))
    const retracted = { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' }
    index.addArticle(
      makeArticle({ slug: 'third', aliases: ['/heritage/first', '/heritage/second'], retracted }),
    )
    for (const id of [first, first.toUpperCase(), second])
      expect(open(id), id).toEqual({ what: 'moved', path: '/heritage/third' })
  })

  it.each(['،', '؛', '.', ')', '»', '"', "'", '”', '…', '،»', '؟!', '\u200f', ']'])(
    'opens its article with «%s» behind it',
    (mark) => {
      const article = makeArticle({ slug: 'dam' })
      index.addArticle(article)
      expect(open(shortIdOf(article) + mark)).toEqual({ what: 'moved', path: '/heritage/dam' })
      expect(open(`nothing0${mark}`)).toEqual(absent)
    },
  )

  it('opens nothing that is not out, and nothing under a malformed id', () => {
    const draft = makeArticle({ slug: 'draft' })
    const later = makeArticle({ slug: 'later', publishedAt: '2030-01-01T00:00:00.000Z' })
    index.addArticle(draft, { draft: true })
    index.addArticle(later)
    for (const id of [
      shortIdOf(draft),
      shortIdOf(later),
      'nothing0',
      'سد',
      'toolongid',
      `${shortIdOf(later)}/x`,
    ])
      expect(open(id), id).toEqual(absent)
  })

  it('is one for both editions', () => {
    const article = makeArticle({ edition: 'en', slug: 'dam' })
    index.addArticle(article)
    expect(open(shortIdOf(article))).toEqual({ what: 'moved', path: '/en/heritage/dam' })
    expect(index.newsroom.resolve(`/en/s/${shortIdOf(article)}`, now)).toEqual({
      what: 'absent',
      edition: 'en',
    })
  })

  it('stays with the article whose id cannot be changed; the other has none', () => {
    const made = makeArticle({ slug: 'made' })
    const chosen = makeArticle({
      slug: 'chosen',
      shortId: shortIdOf(made),
      publishedAt: '2020-01-01T00:00:00.000Z',
    })
    index.addArticle(chosen)
    index.addArticle(made)
    expect(open(shortIdOf(made))).toEqual({ what: 'moved', path: '/heritage/made' })
    expect(index.newsroom.getShortId(made, now)).toBe(shortIdOf(made))
    expect(index.newsroom.getShortId(chosen, now)).toBeUndefined()
    expect(index.newsroom.listSharingId(made)).toEqual([
      { edition: 'ar', section: 'heritage', slug: 'chosen' },
    ])
    expect(index.newsroom.listSharingId(chosen)).toEqual([
      { edition: 'ar', section: 'heritage', slug: 'made' },
    ])
  })

  it('is shared with nobody as a rule', () => {
    const article = makeArticle({ slug: 'alone', aliases: ['/heritage/before'] })
    index.addArticle(article)
    index.addArticle(makeArticle({ slug: 'other' }))
    expect(index.newsroom.listSharingId(article)).toEqual([])
  })
})

describe('an id that two articles have', () => {
  let content: ContentFolder
  beforeEach(() => {
    content = makeContentFolder()
  })
  const write = (file: string, more: string) => content.writeArticle(file, `عنوان ${file}`, 'نصّ.', more)
  const told = ({ faults }: { faults: { code: string; file: string; line: number }[] }) =>
    faults.flatMap(({ code, file, line }) => (code === 'shortIdTaken' ? [{ file, line }] : []))

  it('is a fault of the check and of the index at its line, in whatever order the files came', async () => {
    const files = ['ar/heritage/a.mdx', 'ar/heritage/b.mdx']
    for (const order of [files, files.toReversed()]) {
      const writer = openIndexWriter(content)
      await writer.update()
      for (const file of order) {
        write(file, 'shortId: marib\n')
        await writer.update([file])
      }
      const receipt = await writer.update()
      writer.close()
      const fresh = await updateIndex({
        contentDir: content.contentDir,
        dataDir: join(content.root, 'fresh'),
      })
      const report = await checkContent(content.contentDir, { files: undefined, workers: 1 })
      expect(told(report)).toHaveLength(1)
      expect(told(report)[0]?.file).toBe('ar/heritage/b.mdx')
      expect(told(report)[0]?.line).toBeGreaterThan(1)
      expect(told(receipt)).toEqual(told(report))
      expect(told(fresh)).toEqual(told(report))
      for (const file of files) content.remove(file)
    }
  })

  it('is settled by another one', async () => {
    write('ar/heritage/a.mdx', 'shortId: marib\n')
    write('ar/heritage/b.mdx', 'shortId: taizz\n')
    expect(told(await checkContent(content.contentDir, { files: undefined, workers: 1 }))).toEqual([])
  })
})
