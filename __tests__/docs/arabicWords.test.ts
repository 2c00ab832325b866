import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const guide = readdirSync('docs/editors').map((name) => `docs/editors/${name}`)
const files = ['messages/ar.json', 'messages/failure.json', 'README.ar.md', ...guide]

/** Words of which one was chosen, or that say another thing to a reader of Arabic than was meant. */
const forbidden: [word: RegExp, instead: string][] = [
  [/اً/, 'ًا'],
  [/من ألف من الثانية/, 'ملّي ثانية'],
  [/محجوب/, 'موقوف لخطأ فيه'],
  [/من الذاكرة:/, 'صفحات تُجدَّد'],
  [/انقطع العنوان/, 'لم يعد يعمل'],
  [/آخر صحيفة/, 'آخر نسخة سليمة من الموقع'],
  [/تغطية (?:ال)?حيّ?ة/, 'تغطية مباشرة'],
  [/مواضيع/, 'موضوعات'],
  [/حاشية|حواش/, 'هامش'],
  [/شي?فرة/, 'برمجة، البرنامج'],
  [/تنصيص/, 'اقتباس'],
  [/القسم كاتب|كاتب ولا قسم|ar: قسم /, 'مكتب'],
  [/(?<!\p{L})تنبيه(?!\p{L})/u, 'ملاحظة أو تحذير'],
  [/لا مَ?يل في/, 'لا مائل'],
  [/لا يُجاب أحد|يسحب غيره/, 'فارغ: …'],
  [/موقع الصفحة/, 'أنت هنا'],
  [/\} خانات/, 'صيغ العدد'],
  [/جاهز الحقول/, 'فيه العنوان ووقت النشر'],
  [/رمز له معنى آخر/, 'علامة تُقرأ بداية القيمة'],
]

it.each(files)('says in %s what a native editor says', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n')
  const found = lines.flatMap((line, index) =>
    forbidden.flatMap(([word, instead]) =>
      word.test(line) ? [`${index + 1}: ${word.source} → ${instead}`] : [],
    ),
  )
  expect(found).toEqual([])
})

it('ends what is quoted with a stop before it says what to write', () => {
  const faults = Object.entries(
    (JSON.parse(readFileSync('messages/ar.json', 'utf8')) as { faults: Record<string, string> }).faults,
  )
  const open = faults.filter(([, words]) => /\{found\}\s+\{?(?:near, select, yes \{)?اكتب/.test(words))
  expect(open.map(([code]) => code)).toEqual([])
})

it('says the name of the button as it is asked for', () => {
  expect(readFileSync('messages/ar.json', 'utf8')).toContain('"زر الذهاب إلى الأعلى"')
})
