import { describe, expect, it } from 'vitest'
import { makeArchive } from './archive'

const { search, find } = makeArchive({
  minister: { title: 'وزير الخارجية الفرنسي يزور طهران' },
  horsemen: { title: 'سباق', text: 'فرسي أسرع من غيرها. كلام كثير عن الخيل والسباق والمضمار ثم جاء خبر آخر تماما من طهران البعيدة عن وزير لا نعرفه' },
  prince: { title: 'أمير الرياض يستقبل محافظ هيئة المواصفات' },
  order: { title: 'أمر', text: 'صدر أمر آخر. وفي الرياض كلام طويل عن أشياء أخرى لا تعنينا هنا ولا هناك أبدا ثم المواصفات ثم أشياء أخرى ثم هيئة' },
  coral: { title: 'شِعاب مرجانية نادرة في سقطرى' },
})

describe('what was meant', () => {
  it.each([
    ['wrong', 'مرجابية', 'coral'],
    ['missing', 'سقطى', 'coral'],
    ['doubled', 'سقطررى', 'coral'],
    ['swapped', 'سقرطى', 'coral'],
    ['too many', 'سقطلرى', 'coral'],
    ['beside other words', 'شعاب مرجابية', 'coral'],
    ['first letter', 'كقطرى', 'coral'],
    ['half typed', 'الفرنسي طهر', 'minister'],
  ])('is found where a letter is %s', (_, query, slug) => {
    expect(search(query)).toMatchObject({ found: 'meant' })
    expect(find(query)[0]).toBe(slug)
  })

  it('is written as the archive writes it, without marks', () => {
    expect(search('سقطرا مرجانيه شغاب')).toMatchObject({ found: 'meant', meant: 'سقطرا مرجانيه شعاب' })
    expect(search('الـمُواصفأت هيئه مخافظ')).toMatchObject({ meant: 'الـمُواصفأت هيئه محافظ' })
  })

  it('may be another word than one that the archive has: a headline says so', () => {
    const answer = search('وزير الفرسي طهران')
    expect(answer).toMatchObject({ found: 'asked', meant: 'وزير الفرنسي طهران', total: 2 })
    expect(answer.hits.map(({ article }) => article.slug)).toEqual(['minister', 'horsemen'])
    expect(find('أمر الرياض المواصفات')).toEqual(['prince', 'order'])
  })

  it('is what was written where a text says it in one place', () => {
    expect(search('الخيل والسباق')).toMatchObject({ found: 'asked', total: 1 })
    expect(search('أمير الرياض')).not.toHaveProperty('meant')
  })

  it('counts and cuts the same on each page and in each order', () => {
    const [first] = search('وزير الفرسي طهران', { limit: 1 }).hits
    expect(first?.article.slug).toBe('minister')
    expect(search('وزير الفرسي طهران', { limit: 1 }).total).toBe(2)
  })

  it('is nothing where no slip leads anywhere', () => {
    expect(search('ظظظظظ')).toMatchObject({ found: 'nothing', total: 0, unfiltered: 0 })
    expect(search('99999')).toMatchObject({ found: 'nothing' })
  })

  it('marks the words in headline and passage on the original text', () => {
    const [hit] = search('الشعاب المرجانية').hits
    expect(hit?.titleRanges.map(([start, end]) => hit.article.title.slice(start, end))).toEqual(['شِعاب', 'مرجانية'])
  })
})

describe('odd queries', () => {
  it('are answered: words that say nothing, one letter, a number, a word of every article', () => {
    const articles = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`n${i}`, { title: `خبر ${i} في و`, text: 'في المدينة' }]),
    )
    const { search: ask } = makeArchive(articles)
    expect(ask('في')).toMatchObject({ found: 'asked', total: 30 })
    expect(ask('و')).toMatchObject({ found: 'asked', total: 30 })
    expect(ask('7')).toMatchObject({ found: 'asked', total: 1 })
    expect(ask('المدينة').total).toBe(30)
    expect(ask('خبر في المدينة').hits).toHaveLength(10)
  })
})

describe('a query that is to be taken as it was written', () => {
  const ask = (query: string) => search(query, { spelling: 'written' })
  it('finds what holds its words and proposes nothing', () => {
    expect(ask('وزير الفرسي طهران')).toMatchObject({ found: 'asked', total: 1 })
    expect(ask('وزير الفرسي طهران')).not.toHaveProperty('meant')
    expect(ask('مرجابية')).toMatchObject({ found: 'nothing', total: 0 })
  })
})
