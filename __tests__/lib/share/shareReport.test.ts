import { expect, it } from 'vitest'
import { cutAtWord } from '@/lib/sharePicture/cutAtWord'
import { printShareReport } from '@/lib/share/sayShareReport'
import type { Article } from '@/lib/model/model'
import { findShareReport, judgeDrawing } from '@/lib/share/shareReport'
import { shortIdOf } from '@/lib/address/shortId'
import { makeArticle } from '../../fixtures/makeArticle'
import { picture } from '../../fixtures/testIndex'
import { makeSeoIndex } from '../../fixtures/seoIndex'

const now = Date.parse('2025-01-01T00:00:00Z')

it('cuts after a whole word and says which one is lost; tashkeel is no letter', () => {
  expect(cutAtWord('سَدُّ مَأْرِبَ', 7)).toEqual({ text: 'سَدُّ مَأْرِبَ' })
  expect(cutAtWord('سد مأرب القديم', 9)).toEqual({ text: 'سد مأرب…', lost: 'القديم' })
})

it('says what to share, how long it is, and what falls short', () => {
  const index = makeSeoIndex()
  const title = 'سد مأرب '.repeat(10).trim()
  const article = makeArticle({ slug: 'سد-مأرب', title, deck: 'قصير' })
  index.addArticle(article)
  const report = findShareReport(article, index.newsroom, now)
  expect(report.shareUrl).toMatch(new RegExp(`^https://[^/]+/s/${shortIdOf(article)}$`))
  expect(report.texts.find(({ place }) => place === 'x')).toMatchObject({ length: 79 + 1 + 23, most: 280 })
  for (const { text } of report.texts) expect(text.split('\n').at(-1)).toBe(report.shareUrl)
  const cut = report.shortfalls.flatMap((one) => (one.what === 'titleCut' ? [one.place] : []))
  expect(cut).toEqual(['whatsapp', 'x', 'google'])
  expect(report.shortfalls.map(({ what }) => what)).toContain('noPicture')
  const lines = printShareReport(report, 76_500, 'ar')
  expect(lines).toContain(`الرابط القصير: ${report.shareUrl}`)
  expect(lines.join('\n')).toContain('1200×630، الوزن بالكيلوبايت: 77 من 300')
})

it('has its page in the edition of the article, and none for what is not out', () => {
  const index = makeSeoIndex()
  const dam = makeArticle({ slug: 'dam' })
  const draft = makeArticle({ slug: 'draft' })
  index.addArticle(dam)
  index.addArticle(draft, { draft: true })
  const resolve = (path: string) => index.newsroom.resolve(path, now)
  expect(resolve(`/share/${shortIdOf(dam)}`)).toEqual({ what: 'screen', edition: 'ar' })
  expect(resolve(`/en/share/${shortIdOf(dam)}`)).toEqual({ what: 'moved', path: `/share/${shortIdOf(dam)}` })
  expect(resolve(`/share/${shortIdOf(draft)}`)).toEqual({ what: 'absent', edition: 'ar' })
})

it('counts for X as X does: each mark once, what lies beyond Arabic and Latin twice', () => {
  const index = makeSeoIndex()
  const article = makeArticle({ title: 'سَدّ 中🚀' })
  index.addArticle(article)
  const { texts } = findShareReport(article, index.newsroom, now)
  expect(texts.find(({ place }) => place === 'x')?.length).toBe(4 + 1 + 2 + 2 + 1 + 23)
})

it('says what is wrong with the picture', () => {
  const index = makeSeoIndex()
  const image = { file: 'dam.webp', alt: '', focus: { x: 50, y: 50 } }
  const faultsOf = (given: Partial<Article>) =>
    findShareReport(makeArticle({ image, ...given } as never), index.newsroom, now).shortfalls.map(
      ({ what }) => what,
    )
  expect(faultsOf({})).toContain('noPicture')
  index.store.putMedia({ ...picture('dam.webp', 'abc'), width: 400, height: 700 } as never)
  expect(faultsOf({})).toEqual(expect.arrayContaining(['noAlt', 'pictureSmall']))
  expect(faultsOf({ sensitive: true })).toContain('pictureHidden')
  expect(judgeDrawing(undefined)).toEqual([{ what: 'pictureUndrawn' }])
  expect(judgeDrawing(300_000)).toEqual([])
  expect(judgeDrawing(300_001)).toEqual([{ what: 'pictureHeavy', kilobytes: 301 }])
})
