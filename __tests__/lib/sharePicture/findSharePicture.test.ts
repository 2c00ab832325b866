import { beforeEach, expect, it } from 'vitest'
import type { Article } from '@/lib/model/model'
import { findSharePicture } from '@/lib/sharePicture/findSharePicture'
import { findShareFacts } from '@/lib/sharePicture/findShareFacts'
import { makeArticle } from '../../fixtures/makeArticle'
import { makeSeoIndex } from '../../fixtures/seoIndex'
import { authors, picture, sections } from '../../fixtures/testIndex'

let index: ReturnType<typeof makeSeoIndex>
beforeEach(() => {
  index = makeSeoIndex()
  index.store.putMedia(picture('dam.webp', '0123456789abcdef'))
})

const now = Date.parse('2024-06-01T00:00:00Z')
const image = { file: 'dam.webp', alt: 'السدّ', focus: { x: 50, y: 50 } }
const find = (given: Partial<Article> = {}, at = now) => {
  const article = makeArticle({ image, ...given } as never)
  return {
    picture: findSharePicture({ what: 'article', article }, index.newsroom, at),
    facts: findShareFacts({ what: 'article', article }, index.newsroom, at),
  }
}

it('names a picture whose address changes with whatever it shows, and with nothing else', () => {
  const { path } = find().picture
  expect(path).toMatch(/^\/share-pictures\/[0-9a-f]{12}\/ar\/article\/heritage\/marib-dam\.jpg$/)
  expect(find({ deck: 'مقدمة', priority: 9 }).picture.path).toBe(path)
  for (const other of [
    { title: 'سد مأرب القديم' },
    { kicker: 'ريّ' },
    { section: 'science' },
    { image: { ...image, focus: { x: 20, y: 50 } } },
    { sensitive: true },
  ])
    expect(find(other).picture.path, JSON.stringify(other)).not.toBe(path)
})

it('says what can be seen in it', () => {
  expect(find().picture).toMatchObject({
    width: 1200,
    height: 630,
    type: 'image/jpeg',
    alt: 'سد مأرب – السدّ',
  })
  expect(find({ sensitive: true }).picture.alt).toBe('سد مأرب')
})

it('never shows the picture of a sensitive or a withdrawn article', () => {
  expect(find().facts).toHaveProperty('picture.media.file', 'dam.webp')
  expect(find({ sensitive: true }).facts).toHaveProperty('picture', undefined)
  const retracted = { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' }
  expect(find({ retracted }).facts).toHaveProperty('picture', undefined)
})

it('tells the year of what is older than a year, in the language and the zone of the newsroom', () => {
  const birthday = Date.parse('2024-12-31T00:00:00Z')
  expect(find({}, birthday).facts).toHaveProperty('age', undefined)
  expect(find({}, birthday + 1).facts).toHaveProperty('age', 'نُشر عام 2024')
  expect(find({ edition: 'en' }, birthday + 1).facts).toHaveProperty('age', 'Published in 2024')
  const eve = '2023-12-31T22:00:00.000Z'
  expect(find({ publishedAt: eve }, birthday).facts).toHaveProperty('age', 'نُشر عام 2024')
})

it('is there for sections, authors and both editions', () => {
  const [section] = sections
  const [author] = authors
  if (!section || !author) throw new Error('no sample')
  const paths = (['ar', 'en'] as const).flatMap((edition) =>
    (
      [
        { what: 'site', edition },
        { what: 'section', edition, section },
        { what: 'author', edition, author },
      ] as const
    ).map((subject) => findSharePicture(subject, index.newsroom, now).path.replace(/[0-9a-f]{12}/, '#')),
  )
  expect(paths).toEqual([
    '/share-pictures/#/ar.jpg',
    '/share-pictures/#/ar/section/heritage.jpg',
    '/share-pictures/#/ar/author/desk.jpg',
    '/share-pictures/#/en.jpg',
    '/share-pictures/#/en/section/heritage.jpg',
    '/share-pictures/#/en/author/desk.jpg',
  ])
})
