import { expect, it } from 'vitest'
import { makeFeedEntry } from '@/lib/seo/feeds/feedEntry'
import { drawnOrder } from '../../../fixtures/drawnOrder'
import { makeArticle } from '../../../fixtures/makeArticle'
import { makeSeoIndex } from '../../../fixtures/seoIndex'

it('names and numbers keep their order in the title, summary and points of a feed', async () => {
  const index = makeSeoIndex()
  const title = 'غاز CO₂ في الهواء'
  const article = makeArticle({ title, deck: 'الحرارة 25°C', summary: ['الهاتف 0779 53 75 79'] })
  index.addArticle(article, { text: 'مساحتها 5 km².' })
  const entry = await makeFeedEntry(article, index.newsroom, Date.parse('2026-01-01T00:00:00Z'))
  expect(drawnOrder(entry.title, 'rtl')).toBe('ءاوهلا يف CO₂ زاغ')
  expect(entry.title.replace(/[\u2066-\u2069]/g, '')).toBe(title)
  expect(drawnOrder(entry.description, 'rtl')).toBe('25°C ةرارحلا')
  expect(entry.content).toContain('<li>الهاتف \u20660779 53 75 79\u2069</li>')
  expect(entry.content).toContain('<bdi lang="en">5 km²</bdi>')
})
