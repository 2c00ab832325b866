import { describe, expect, it } from 'vitest'
import type { Article } from '@/lib/model/model'
import { checkSource, fileOf } from '../checkSource'

function articleOf(front: string): Article {
  const checked = checkSource(fileOf(front))
  if (checked.outcome !== 'article') throw new Error(JSON.stringify(checked.faults))
  expect(checked.faults).toEqual([])
  return checked.article
}

describe('front matter that does no harm', () => {
  const cases: [name: string, front: string, facts: Partial<Article>][] = [
    [
      'words that YAML takes for something else',
      'topics: [no, 1.0, 2024-01-01]',
      {
        topics: [
          { name: 'no', key: 'no' },
          { name: '1.0', key: '1-0' },
          { name: '2024-01-01', key: '2024-01-01' },
        ],
      },
    ],
    ['a number for a title', 'title: 2026', { title: '2026' }],
    ['nothing for a title, in words', 'title: null', { title: 'null' }],
    [
      'Arabic commas in a list',
      'topics: [سدود، مأرب]',
      {
        topics: [
          { name: 'سدود', key: 'سدود' },
          { name: 'مأرب', key: 'مارب' },
        ],
      },
    ],
    [
      'a list without brackets',
      'topics: سدود، مأرب',
      {
        topics: [
          { name: 'سدود', key: 'سدود' },
          { name: 'مأرب', key: 'مارب' },
        ],
      },
    ],
    [
      'two spellings of one topic',
      'topics: [الأردن, الاردن]',
      { topics: [{ name: 'الأردن', key: 'الاردن' }] },
    ],
    ['fields in which nothing is seen', 'kicker: "\u200f"\nsummary: [أ, "\u200b"]', { summary: ['أ'] }],
    ['one author without a list', 'authors: desk-heritage', { authors: ['desk-heritage'] }],
    ['an author in the singular', 'author: desk-heritage', { authors: ['desk-heritage'] }],
    ['one key point without a list', 'summary: نقطة', { summary: ['نقطة'] }],
    ['capital letters', 'Title: سدّ\nKICKER: تراث', { title: 'سدّ', kicker: 'تراث' }],
    ['no space after the colon', 'title:سدّ مأرب', { title: 'سدّ مأرب' }],
    ['a mark of direction before a field', '\u200ftitle: سدّ', { title: 'سدّ' }],
    ['a space that does not break', 'title:\u00a0سدّ', { title: 'سدّ' }],
    [
      'Arabic digits in a date',
      'publishedAt: ٢٠٢٦-٠٥-١٥T٠٨:٠٠:٠٠+٠٣:٠٠',
      { publishedAt: '2026-05-15T05:00:00.000Z' },
    ],
    [
      'a space for the T',
      'publishedAt: 2026-05-15 08:00 +03:00',
      { publishedAt: '2026-05-15T05:00:00.000Z' },
    ],
    [
      'typographic quotes around a date',
      'publishedAt: “2026-05-15T08:00:00+03:00”',
      { publishedAt: '2026-05-15T05:00:00.000Z' },
    ],
    [
      'an offset of hours alone',
      'publishedAt: 2026-05-15T08:00+03',
      { publishedAt: '2026-05-15T05:00:00.000Z' },
    ],
    ['a date in UTC', 'publishedAt: 2026-05-15T08:00:00Z', { publishedAt: '2026-05-15T08:00:00.000Z' }],
    ['typographic quotes in a title', 'title: “سدّ”', { title: '“سدّ”' }],
    ['a comment', 'title: سدّ # يراجع', { title: 'سدّ' }],
    ['a colon within a word', 'title: الساعة 10:30', { title: 'الساعة 10:30' }],
    ['empty fields', 'kicker:\ndeck: ""\ntopics:\nimage:', { topics: [] }],
    ['an Arabic digit for a priority', 'priority: ٧', { priority: 7 }],
    ['yes in Arabic', 'sensitive: نعم', { sensitive: true }],
    ['a source by its name', 'source: رويترز', { sources: [{ name: 'رويترز' }] }],
    [
      'a source whose address lacks its scheme',
      'source: { name: وكالة, url: www.example.com }',
      { sources: [{ name: 'وكالة', url: 'https://www.example.com' }] },
    ],
    [
      'a picture with its folder',
      'image: { file: /media/a.webp, alt: سدّ }',
      { image: { file: 'a.webp', alt: 'سدّ', focus: { x: 50, y: 50 } } },
    ],
    [
      'a focus in per cent',
      'image: { file: a.webp, alt: سدّ, focus: "50% 20%" }',
      { image: { file: 'a.webp', alt: 'سدّ', focus: { x: 50, y: 20 } } },
    ],
    [
      'related by address and by slug',
      'related: [/heritage/x, y, en/heritage/z.mdx]',
      {
        related: [
          { edition: 'ar', section: 'heritage', slug: 'x' },
          { edition: 'ar', section: '', slug: 'y' },
          { edition: 'ar', section: 'heritage', slug: 'z' },
        ],
      },
    ],
    [
      'an old address in full',
      'aliases: ["https://old.example/heritage/%D8%B3%D8%AF/"]',
      { aliases: ['/heritage/سد'] },
    ],
    [
      'a correction with a day alone',
      'corrections: { date: 2026-03-16, text: صواب }',
      {
        corrections: [{ date: '2026-03-15T21:00:00.000Z', text: 'صواب', type: 'correction' }],
      },
    ],
    [
      'live coverage',
      'kind: live\nupdates:\n  - at: 2026-03-15T14:05:00+03:00\n    title: أ\n    text: ب',
      {
        kind: 'live',
        updates: [{ at: '2026-03-15T11:05:00.000Z', title: 'أ', text: 'ب' }],
      } as Partial<Article>,
    ],
    ['words in a block', 'deck: |\n  سطر: أوّل #وسم\n  سطر', { deck: 'سطر: أوّل #وسم سطر' }],
  ]
  it.each(cases)('%s', (_name, front, facts) => {
    expect(articleOf(front)).toMatchObject(facts)
  })

  it('forgives blanks after the dashes and blank lines before them', () => {
    const checked = checkSource(
      '\n---  \ntitle: أ\npublishedAt: 2026-03-15T14:05:00+03:00\n---\u00a0\nفقرة.\n',
    )
    expect(checked).toMatchObject({ outcome: 'article', bodyLine: 6 })
  })

  it('reads standing pages', () => {
    const checked = checkSource('---\ntitle: من نحن\n---\nفقرة.\n', 'ar/pages/about.mdx')
    expect(checked).toMatchObject({
      outcome: 'page',
      page: { slug: 'about', title: 'من نحن', words: 1 },
      draft: false,
    })
  })

  it('keeps a retracted article without a body', () => {
    const checked = checkSource(fileOf('retracted: { date: 2026-03-16, reason: خطأ في المصدر }', ''))
    expect(checked).toMatchObject({ outcome: 'article', article: { retracted: { reason: 'خطأ في المصدر' } } })
  })
})
