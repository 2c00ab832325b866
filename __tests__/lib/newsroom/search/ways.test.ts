import { describe, expect, it } from 'vitest'
import { makeTopics } from '../../../fixtures/makeArticle'
import { makeArchive, now } from './archive'

const old = '2020-01-01T00:00:00.000Z'
const recent = '2024-01-01T00:00:00.000Z'

describe('phrases and exclusion', () => {
  const { find, search } = makeArchive({
    side: { title: 'سد مأرب القديم' },
    apart: { title: 'القديم من أخبار مأرب وسد آخر' },
    cousin: { title: 'سدود مأربية', text: 'السدود المأربية' },
    body: { title: 'رحلة', text: 'وصلنا **سدَّ مأربَ** مساء' },
  })

  it.each(['"سد مأرب"', '«سد مأرب»', '“سد مأرب”', '"سد  مَأرب"'])(
    'finds the words side by side: %s',
    (query) => expect(find(query).toSorted()).toEqual(['body', 'side']),
  )

  it('wants the rest of the query, too', () => expect(find('«سد مأرب» القديم')).toEqual(['side']))
  it.each(['مأرب -القديم', 'مأرب −القديم', 'مأرب –القديم', '-القديم مأرب'])('leaves out: %s', (query) =>
    expect(find(query).toSorted()).toEqual(['body', 'cousin']),
  )
  it('leaves out phrases', () => expect(find('مأرب -"سد مأرب"').toSorted()).toEqual(['apart', 'cousin']))
  it('finds nothing where all is excluded', () => {
    expect(search('-مأرب')).toMatchObject({ found: 'nothing', total: 0 })
    expect(search('مأرب -مأرب')).toMatchObject({ found: 'nothing', total: 0 })
  })
  it('takes an unclosed mark for none', () => expect(find('"سد مأرب').length).toBeGreaterThan(2))
  it('says what a phrase would find as words', () => {
    expect(search('"مأرب القديم سد"')).toMatchObject({ found: 'some', meant: 'مأرب القديم سد', total: 2 })
  })
})

describe('the order', () => {
  it('is the very word before its cousins', () => {
    const { find } = makeArchive({
      cousin: { title: 'مدينتنا مدينتنا مدينتنا', publishedAt: recent },
      exact: { title: 'أسواق', text: 'كلام طويل عن أشياء أخرى ثم مدينة', publishedAt: old },
    })
    expect(find('مدينة')).toEqual(['exact', 'cousin'])
  })

  it('is title, then deck, then body', () => {
    const { find } = makeArchive({
      body: { title: 'رحلة', text: 'أسطرلاب', publishedAt: recent },
      deck: { title: 'متحف', deck: 'أسطرلاب', publishedAt: recent },
      title: { title: 'أسطرلاب', publishedAt: old },
    })
    expect(find('أسطرلاب')).toEqual(['title', 'deck', 'body'])
  })

  it('is the newer first of what fits equally', () => {
    const { find } = makeArchive({
      old: { title: 'خبر عن أسطرلاب', publishedAt: old },
      new: { title: 'نبأ عن أسطرلاب', publishedAt: recent },
    })
    expect(find('أسطرلاب')).toEqual(['new', 'old'])
  })

  it('is by date on request, with filters and slices', () => {
    const { index } = makeArchive({
      a: { title: 'أسطرلاب', publishedAt: old, section: 'science' },
      b: { title: 'رحلة', text: 'أسطرلاب', publishedAt: recent },
      c: { title: 'رأي', text: 'أسطرلاب', publishedAt: recent, kind: 'opinion' },
    })
    const ask = (more: object) =>
      index.newsroom.search({ edition: 'ar', query: 'أسطرلاب', limit: 10, ...more }, now)
    const slugs = (more: object) => ask(more).hits.map(({ article }) => article.slug)
    expect(slugs({ order: 'date' }).at(-1)).toBe('a')
    expect(slugs({ order: 'date', limit: 1, offset: 2 })).toEqual(['a'])
    expect(slugs({ kind: 'opinion' })).toEqual(['c'])
    expect(slugs({ since: Date.parse('2023-01-01') }).toSorted()).toEqual(['b', 'c'])
    expect(ask({ section: 'science' })).toMatchObject({
      total: 1,
      counts: expect.arrayContaining([{ section: 'heritage', count: 2 }]),
    })
    expect(ask({ section: 'science', kind: 'opinion' })).toMatchObject({ found: 'nothing', unfiltered: 3 })
  })
})

describe('what else finds an article', () => {
  const { find, search } = makeArchive({
    kicker: { title: 'رحلة', kicker: 'استطلاع' },
    topic: { title: 'نجوم', topics: makeTopics('علم الفلك') },
    author: { title: 'مقال', authors: ['desk'] },
    byline: { title: 'رسالة', byline: 'مراسلنا في زنجبار' },
    english: { edition: 'en', title: 'Cities of Yemen', text: 'An old café in Sanaa' },
  })

  it('is its kicker, topic, author, byline', () => {
    expect(find('استطلاع')).toEqual(['kicker'])
    expect(find('الفلك')).toEqual(['topic'])
    expect(find('القسم')).toEqual(['author'])
    expect(find('زنجبار')).toEqual(['byline'])
  })

  it('stands above: topics, authors and sections of that name', () => {
    expect(search('علم الفلك').places.topics).toMatchObject([{ name: 'علم الفلك' }])
    expect(search('القسم').places.authors).toMatchObject([{ id: 'desk' }])
    expect(search('التراث').places.sections).toMatchObject([{ id: 'heritage' }])
    expect(search('فخار').places).toEqual({ sections: [], topics: [], authors: [] })
  })

  it('is English words by case, accent, singular and plural', () => {
    for (const query of ['city', 'CITIES', 'Cafe', 'cafés', 'sanaa yemen'])
      expect(
        search(query, { edition: 'en' }).hits.map(({ article }) => article.slug),
        query,
      ).toEqual(['english'])
  })
})
