import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTopics } from '../../../fixtures/makeArticle'
import { makeArchive } from './archive'

const { find } = makeArchive({
  dam: { title: 'ترميم سد مأرب القديم', text: 'بدأ العمل في السد قبل عامين' },
  hospital: { title: 'افتتاح مستشفى في المدينة المنورة', deck: 'يضم 250 سريرا' },
  abdullah: { title: 'الشاعر عبد الله البردوني في ذكراه' },
  abubakr: { title: 'ديوان أبوبكر السقاف' },
  vision: { title: 'أهداف رؤية 2030', kicker: 'خطط بعيدة' },
  water: { title: 'شحّ الماء في شيء من القرى', topics: makeTopics('آبار') },
  teachers: { title: 'نقل المعلمين إلى صنعاء' },
  hajj: { title: 'قوافل الحج تصل' },
  persian: { title: 'معرض کتاب في باريس' },
  company: { title: 'شركة Café Noir تفتح فرعا', text: 'Three cars and a city' },
  ministry: { title: 'وزير الخارجية يزور عدن' },
})

describe('a word is found in every spelling', () => {
  it.each([
    ['dam', 'مأرب مارب مأرِب مــأرب ومأرب بمأرب لمأرب كمأرب فمأرب المأرب'],
    ['dam', 'القديم قديم والقديم فالقديم بالقديم كالقديم للقديم وللقديم القَدِيمِ'],
    ['hospital', 'مستشفى مستشفي مستشفی المستشفى بالمستشفى ﻣﺴﺘﺸﻔﻰ مستشفًى'],
    ['hospital', 'المدينة المدينه مدينة مدينه بالمدينه لمدينة وبالمدينة'],
    ['hospital', '250 ٢٥٠ ۲۵۰ ２５０'],
    ['vision', '2030 ٢٠٣٠ رؤية روية رؤيه رؤيا رؤية2030 ال2030 بـ2030'],
    ['water', 'الماء ماء والماء بالماء شيء شئ آبار ابار الآبار أبار'],
    ['teachers', 'معلم معلمون معلمين المعلمين معلمات للمعلمين والمعلم'],
    ['hajj', 'الحج حج والحج للحج بالحج'],
    ['persian', 'كتاب کتاب الكتاب پاريس باريس'],
    ['company', 'café CAFE Cafe cafe noir NOIR car cars cities'],
    ['ministry', 'وزيرالخارجية وزير\u200fالخارجية \u202bوزير\u202c وز\u200dير'],
    ['dam', 'السد سد والسد'],
  ])('%s: %s', (slug, queries) => {
    for (const query of queries.split(' ')) expect(find(query), query).toContain(slug)
  })

  it.each([
    [
      'abdullah',
      [
        'عبد الله',
        'عبد الله البردوني',
        'عبدالله البردوني',
        'عبد  الله',
        'عبدالله',
        'وعبدالله',
        'عبد\u00a0الله',
      ],
    ],
    ['abubakr', ['أبوبكر', 'ابو بكر', 'أبو بكر السقاف', 'ابوبكر السقاف']],
    [
      'ministry',
      ['وزير  الخارجية', 'وزيرالخارجية عدن', 'وزير الخارجيةيزور عدن', 'وزير\nالخارجية', '  وزير '],
    ],
    ['dam', ['سدمأرب', 'سد مأربالقديم', 'ترميمسد مأرب']],
  ])('%s, whatever the spaces', (slug, queries) => {
    for (const query of queries) expect(find(query)[0], query).toBe(slug)
  })

  it('first, however its letters are disguised', () => {
    const disguise = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => [...word].join('\u064e'),
      (word) => [...word].join('\u0640'),
      (word) => `\u200f${word}\u200e`,
      (word) => word.replace(/[أإآ]/gu, 'ا'),
      (word) => word.replace(/ة$/u, 'ه').replace(/ى$/u, 'ي'),
      (word) => `و${word}`,
      (word) => (word.startsWith('ال') ? word.slice(2) : word),
    )
    const titles: Record<string, string[]> = {
      dam: ['ترميم', 'مأرب', 'القديم'],
      hospital: ['افتتاح', 'مستشفى', 'المدينة'],
      ministry: ['وزير', 'الخارجية', 'عدن'],
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(titles)),
        fc.array(disguise, { minLength: 3, maxLength: 3 }),
        (slug, disguises) => {
          const query = titles[slug]?.map((word, i) => disguises[i]?.(word) ?? word).join(' ') ?? ''
          expect(find(query)[0], query).toBe(slug)
        },
      ),
    )
  })
})
