import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeArchive } from './archive'

const { search, find } = makeArchive({
  minister: { title: 'وزير الخارجية الفرنسي يزور طهران' },
  horsemen: {
    title: 'سباق',
    text: 'فرسي أسرع من غيرها. كلام كثير عن الخيل والسباق والمضمار ثم جاء خبر آخر تماما من طهران البعيدة عن وزير لا نعرفه',
  },
  prince: { title: 'أمير الرياض يستقبل محافظ هيئة المواصفات' },
  order: {
    title: 'أمر',
    text: 'صدر أمر آخر. وفي الرياض كلام طويل عن أشياء أخرى لا تعنينا هنا ولا هناك أبدا ثم المواصفات ثم أشياء أخرى ثم هيئة',
  },
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

  describe('where the archive has the word, too,', () => {
    const articles = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `n${i}`,
        { title: `زيارة ${i}`, text: 'استقبل بوتين الضيوف وتحدث عن فيروس كورونا' },
      ]),
    )
    const { search: ask } = makeArchive({
      ...articles,
      slip: { title: 'ساعة ثمينة', text: 'قالوا إن بوتن لا يلبسها' },
      money: { title: 'سعر الكرونة', text: 'كرونا واحدة' },
      rare: { title: 'حديث', text: 'كلام عن بوتان البعيدة' },
    })
    it('is offered beside what was found, if it is far commoner', () => {
      expect(ask('بوتن')).toMatchObject({ found: 'asked', total: 1, meant: 'بوتين' })
      expect(ask('بوتين')).not.toHaveProperty('meant')
      expect(ask('زيارة')).not.toHaveProperty('meant')
    })
    it('is taken where nothing holds the words together', () => {
      expect(ask('فيروس كرونا')).toMatchObject({ found: 'meant', meant: 'فيروس كورونا', total: 10 })
    })
    it('is not, where the words are taken as they were written', () => {
      expect(ask('بوتن', { spelling: 'written' })).not.toHaveProperty('meant')
      expect(ask('فيروس كرونا', { spelling: 'written' })).toMatchObject({ found: 'nothing', total: 0 })
    })
  })

  it('is no word of which the archive has only a cousin', () => {
    const { search: ask } = makeArchive({
      report: { title: 'طقس', text: 'وأورد التقرير أن الرياح شمالية' },
      name: { title: 'الاقتصاد في عهد سعود', text: 'الاقتصاد' },
      bank: { title: 'مصرف', text: 'يرى السعودي أن الأمور بخير' },
    })
    expect(ask('أوردغان')).toMatchObject({ found: 'nothing' })
    expect(ask('الاقتصاد السعدوي')).toMatchObject({ found: 'meant', meant: 'الاقتصاد السعودي' })
  })

  it('stands in the archive as it is proposed, whatever was written', () => {
    const texts = [
      'وأورد التقرير أن الرياح شماليّة',
      'الوظائف الصحية في مستشفى المدينة',
      'زار فرنسا ووصل إلى بوتين',
    ]
    const { search: ask } = makeArchive(
      Object.fromEntries(texts.map((text, i) => [`n${i}`, { title: `خبر ${i}`, text }])),
    )
    const written = new Set(['خبر', ...texts].join(' ').replaceAll(/\p{M}/gu, '').split(' '))
    const slip = fc
      .tuple(
        fc.constantFrom(...written),
        fc.nat(),
        fc.constantFrom('', ...'ابتدرسعفكلمنوي'),
        fc.constantFrom('', ' مستشفى'),
      )
      .map(
        ([word, at, letter, rest]) =>
          word.slice(0, at % word.length) + letter + word.slice((at % word.length) + 1) + rest,
      )
    fc.assert(
      fc.property(slip, (query) => {
        const answer = ask(query)
        if (!('meant' in answer) || answer.meant === undefined) return
        const proposed = answer.meant.split(' ').filter((word) => !query.split(' ').includes(word))
        expect(
          proposed.filter((word) => !written.has(word)),
          query,
        ).toEqual([])
      }),
    )
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
    expect(hit?.titleRanges.map(([start, end]) => hit.article.title.slice(start, end))).toEqual([
      'شِعاب',
      'مرجانية',
    ])
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
