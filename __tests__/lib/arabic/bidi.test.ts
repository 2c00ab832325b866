import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bidiRuns, splitRange } from '@/lib/arabic/bidi'

const marked = (text: string, edition: 'ar' | 'en' = 'ar') =>
  bidiRuns(text, edition).flatMap(({ run, text: part }) => (run === 'plain' ? [] : [`${run}: ${part}`]))

describe('bidiRuns in Arabic text', () => {
  it.each([
    ['قالت «CNN» إن', ['isolate: CNN']],
    ['شبكة World Wide Web اليوم', ['isolate: World Wide Web']],
    ['لغة C++ ولغة C#.', ['isolate: C++', 'isolate: C#']],
    ['جائحة COVID-19 في', ['isolate: COVID-19']],
    ['هاتف iPhone 15 Pro الجديد', ['isolate: iPhone 15 Pro']],
    ['نظام Windows 11.', ['isolate: Windows 11']],
    ['جهاز “Surface Pro 3″.. اليوم', ['isolate: Surface Pro 3']],
    ['شهادة ISO27001:2013 الخاصة', ['isolate: ISO27001:2013']],
    ['قالت CNN 10:30 أمس', ['isolate: CNN']],
    ['أنفقت Apple 15 مليونا', ['isolate: Apple']],
    ['شبكة 5G و4K', ['isolate: 5G', 'isolate: 4K']],
    ['قال U.S. Army إن', ['isolate: U.S. Army']],
    ['الـCNN والـ18 وســلام', ['isolate: CNN']],
    ['(World Wide Web (WWW))', ['isolate: World Wide Web (WWW)']],
    ['قال "To be, or not to be" ثم', ['isolate: To be, or not to be']],
    ['London، Paris', ['isolate: London', 'isolate: Paris']],
    ['الهلال 2-1 النصر', ['range: 2-1']],
    ['بين 1990–1995 و١٩٩٠-١٩٩٥', ['range: 1990–1995', 'range: ١٩٩٠-١٩٩٥']],
    ['من 10:30-12:00', ['range: 10:30-12:00']],
    ['خطة 4-3-3 ونسبة 10-15%', ['range: 4-3-3', 'range: 10-15%']],
    ['1990 - 1995', ['range: 1990 - 1995']],
    ['الساعة 10:30 يوم 15/3/2026 بنسبة 3:2', []],
    ['هاتف +967 1 234567 أو 01-234567', ['code: +967 1 234567', 'code: 01-234567']],
    ['اتصل على 777 123 456', ['code: 777 123 456']],
    ['انظر https://ar.wikipedia.org/wiki/سد_مأرب.', ['code: https://ar.wikipedia.org/wiki/سد_مأرب']],
    ['(https://en.wikipedia.org/wiki/Foo_(bar))', ['code: https://en.wikipedia.org/wiki/Foo_(bar)']],
    ['راسل news@example.org، شكرا', ['code: news@example.org']],
    ['الملف تقرير-2026.pdf هنا', ['code: تقرير-2026.pdf']],
    ['رقم 978-3-16-148410-0', ['code: 978-3-16-148410-0']],
    ['يوم 2026-03-15', ['code: 2026-03-15']],
    ['درجة الحرارة -5 وعام 2026', ['code: -5']],
    ['-150', ['code: -150']],
    ['المفتاح (+967) لليمن', ['code: +967']],
    ['تغيّر −2.5%، ثم +1,200.', ['code: −2.5%', 'code: +1,200']],
    ['درجة -٥ وكوفيد-19 و - 5', []],
    ['-3 قتلى في حادث', []],
    ['ملحق Unicode Standard Annex #9.', ['isolate: Unicode Standard Annex #9']],
  ])('%s', (text, runs) => {
    expect(marked(text)).toEqual(runs)
  })
})

describe('bidiRuns in English text', () => {
  it.each([
    ['The word خبر means news', ['isolate: خبر']],
    ['(سدّ مأرب).', ['isolate: سدّ مأرب']],
    ['CNN won 2-1', []],
  ])('%s', (text, runs) => {
    expect(marked(text, 'en')).toEqual(runs)
  })
})

const mixed = fc.string({
  unit: fc.constantFrom(...'ابـ َaZ019٠٥ -–.,:/()«»+#@&،\n\u00a0', 'http://', '.pdf', 'CNN ', '١-'),
})

describe('bidiRuns', () => {
  it('gives the text back, in runs that are not empty', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          mixed,
          fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
        ),
        fc.constantFrom('ar', 'en'),
        (text, edition) => {
          const runs = bidiRuns(text, edition)
          expect(runs.map((run) => run.text).join('')).toBe(text)
          expect(runs.every((run) => run.text !== '')).toBe(true)
        },
      ),
    )
  })

  it('gives a name on its own as one run', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,3}$/)
    fc.assert(
      fc.property(name, (latin) => {
        expect(marked(`قال ${latin} إن`)).toEqual([`isolate: ${latin}`])
      }),
    )
  })
})

describe('splitRange', () => {
  it.each([
    ['2-1', ['2', '-', '1']],
    ['10:30 – 12:00', ['10:30', ' – ', '12:00']],
    ['٤-٣-٣', ['٤', '-', '٣', '-', '٣']],
    ['10-15%', ['10', '-', '15%']],
  ])('%s', (range, parts) => {
    expect(splitRange(range)).toEqual(parts)
  })
})
