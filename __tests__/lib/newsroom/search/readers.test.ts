import { describe, expect, it } from 'vitest'
import { makeArchive } from './archive'

const { find, search } = makeArchive({
  virus: { title: 'ما نعرفه عن وCOVID-19 في عامه الأول' },
  clips: { title: 'مقاطع قصيرة بـYouTube', text: 'ونُشرت في الـWhatsApp ثم وinstagram.' },
  city: { title: 'بناء السور في عهد وМосква القديمة' },
  verse: {
    title: 'آيات وتفسيرها',
    text: 'ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَٰلَمِينَ ۝٢ مَٰلِكِ يَوْمِ ٱلدِّينِ ۝٤ وَأَقِيمُوا۟ ٱلصَّلَوٰةَ وَءَاتُوا۟ ٱلزَّكَوٰةَ',
  },
  call: { title: 'نداء', text: 'يَٰٓأَيُّهَا ٱلَّذِينَ ءَامَنُوا۟ هَٰذَا ٱلْقُرْءَانُ خَلَقَ ٱلسَّمَٰوَٰتِ وَٱلرَّحْمَٰنُ' },
  psalms: { title: 'مزامير النبي داوود' },
  birds: { title: 'ريش الطاووس' },
  hundred: { title: 'مائة عام على الجسر', text: 'وبعد ثلاثمائة يوم' },
  hope: { title: 'نعود إن شاء الله غدًا' },
  hurried: { title: 'يفتح المتحف أبوابه انشاءالله قريبًا' },
  building: { title: 'إنشاء جسر', text: 'حفظ الله البلاد' },
  local: { title: 'قانون اللامركزية في المحافظات' },
  apart: { title: 'تجربة لا مركزية في القرى' },
  central: { title: 'الإدارة المركزية' },
  wireless: { title: 'تاريخ الراديو', text: 'اتصال لا سلكي' },
  census: {
    title: 'نتائج التعداد',
    text: 'بلغ عدد السكان 1,234,567 نسمة، منهم ١٬٨٠٠٬٠٠٠ في المدن و1 900 000 في الريف.',
  },
  years: { title: 'أعوام', text: 'بين 1962 1970 والهاتف 050 123 456' },
  stuck: { title: 'قلعة\u200bحصينة' },
})

describe('a name in other letters', () => {
  it.each([
    ['COVID', 'virus'],
    ['covid-19', 'virus'],
    ['وCOVID-19', 'virus'],
    ['بـCOVID', 'virus'],
    ['youtube', 'clips'],
    ['الـYouTube', 'clips'],
    ['WhatsApp', 'clips'],
    ['"الـWhatsApp"', 'clips'],
    ['Instagram', 'clips'],
    ['Москва', 'city'],
  ])('is found behind a particle: %s', (query, slug) => expect(find(query)).toEqual([slug]))

  it('is marked without it', () => {
    const [hit] = search('youtube').hits
    expect(hit?.titleRanges.map(([start, end]) => hit.article.title.slice(start, end))).toEqual(['YouTube'])
  })
})

describe("the mushaf's spelling", () => {
  it.each([
    ['العالمين', 'verse'],
    ['رب العالمين', 'verse'],
    ['مالك يوم الدين', 'verse'],
    ['"مالك يوم الدين"', 'verse'],
    ['الصلاة', 'verse'],
    ['الزكاة', 'verse'],
    ['آتوا الزكاة', 'verse'],
    ['يا أيها الذين', 'call'],
    ['ياأيها الذين آمنوا', 'call'],
    ['آمنوا', 'call'],
    ['القرآن', 'call'],
    ['السماوات', 'call'],
    ['السموات', 'call'],
    ['الرحمن', 'call'],
    ['الرحمان', 'call'],
    ['ٱلْعَٰلَمِينَ', 'verse'],
  ])('is found by that of today: %s', (query, slug) => expect(find(query)).toEqual([slug]))

  it('is marked as it is written', () => {
    const marked = (query: string) => {
      const [hit] = search(query).hits
      return hit?.passageRanges.map(([start, end]) => hit.passage.slice(start, end))
    }
    expect(marked('القرآن')).toEqual(['ٱلْقُرْءَانُ'])
    expect(marked('الصلاة')).toEqual(['ٱلصَّلَوٰةَ'])
    expect(marked('يا أيها')).toContain('أَيُّهَا')
  })
})

describe('words that are written in two ways', () => {
  it.each([
    ['داود', ['psalms']],
    ['داوود', ['psalms']],
    ['الطاوس', ['birds']],
    ['مئة عام', ['hundred']],
    ['ثلاثمئة', ['hundred']],
    ['ثلاث مئة يوم', ['hundred']],
    ['انشاء الله', ['hurried', 'hope']],
    ['إنشاءالله', ['hurried', 'hope']],
    ['إن شاء الله', ['hurried', 'hope']],
    ['ان شالله', ['hurried', 'hope']],
    ['لا مركزية', ['local', 'apart']],
    ['لامركزية', ['local', 'apart']],
    ['لاسلكي', ['wireless']],
    ['لا سلكي', ['wireless']],
    ['حصينة', ['stuck']],
  ])('%s', (query, slugs) => expect(find(query).toSorted()).toEqual(slugs.toSorted()))
})

describe('a number', () => {
  it.each(['1234567', '١٢٣٤٥٦٧', '1,234,567', '1800000', '١٨٠٠٠٠٠', '1900000', '1 900 000', '1.900.000'])(
    'is found with and without its groups: %s',
    (query) => expect(find(query)).toEqual(['census']),
  )
  it.each(['1962', '1970', '050', '123', '456'])('stays apart from its neighbour: %s', (query) =>
    expect(find(query)).toEqual(['years']),
  )
  it('is marked with its groups', () => {
    const [hit] = search('1900000').hits
    expect(hit?.passageRanges.map(([start, end]) => hit.passage.slice(start, end))).toEqual(['1 900 000'])
  })
})
