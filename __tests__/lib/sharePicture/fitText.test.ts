import { expect, it } from 'vitest'
import { fitText, withoutWidow } from '@/lib/sharePicture/fitText'

/** What stays together is joined by `_` here. */
const joined = (text: string) => withoutWidow(text).replaceAll('\u00a0', '_')

it.each([
  ['مصر بحاجة إلى مليار جنيه', 'مصر بحاجة إلى مليار_جنيه'],
  ['ترخيص الشبكات الافتراضية مع " زين "', 'ترخيص الشبكات الافتراضية مع_"_زين_"'],
  ['قلّدوا هذا الاتحاد اليوم !!', 'قلّدوا هذا الاتحاد_اليوم_!!'],
  ['ثلاث كلمات فقط', 'ثلاث كلمات فقط'],
  [
    'خطّة لمكافحة المتفجّرات الكهرومغناطيسية واستراتيجياتها',
    'خطّة لمكافحة المتفجّرات الكهرومغناطيسية واستراتيجياتها',
  ],
  ['نسخ\u00a0من\u00a0محرّر\u00a0النصوص', 'نسخ من محرّر_النصوص'],
  ['', ''],
])('keeps the last two words of %j together', (text, expected) => expect(joined(text)).toBe(expected))

it('leaves no word alone on the last line', async () => {
  const style = {
    font: 'Markazi Text Bold',
    colour: '#15181b',
    edition: 'ar',
    sizes: [104],
    leading: 1.12,
  } as const
  const words = 'مصر بحاجة إلى 140 مليار جنيه للقضاء على مشكلة الطاقة'
  const box = { width: 1088, height: 600 }
  const whole = await fitText(words, style, box)
  const shorter = await fitText(words.replace(/ \S+$/, ''), style, { ...box, width: whole.width })
  // Were the last word alone on its line, the text without it would be a line shorter.
  expect(Math.round(whole.height / 116)).toBe(Math.round(shorter.height / 116))
})
