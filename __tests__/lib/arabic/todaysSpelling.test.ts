import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/arabic/fold'
import { todaysSpelling } from '@/lib/arabic/todaysSpelling'

const today = (text: string) => fold(todaysSpelling(text)?.text ?? text)

describe("the mushaf's spelling as that of today", () => {
  it.each([
    ['ٱلْعَٰلَمِينَ', 'العالمين'],
    ['مَٰلِكِ', 'مالك'],
    ['إِبْرَٰهِۦمَ دَاوُۥدَ ٱلنَّبِيِّۦنَ', 'إبراهيم داوود النبيين'],
    ['يَلْوُۥنَ لَهُۥ ٱلْحَقُّ', 'يلوون له الحق'],
    ['مِن رَّبِّهِۦٓ ٱلْحَقُّ يُحْىِۦ', 'من ربه الحق يحىي'],
    ['رَءَا ٱلْقَمَرَ', 'رأى القمر'],
    ['ٱلصَّلَوٰةَ وَٱلزَّكَوٰةَ', 'الصلاة والزكاة'],
    ['ٱلْحَيَوٰةِ', 'الحياة'],
    ['ٱلرِّبَوٰا۟', 'الربا'],
    ['ٱلتَّوْرَىٰةِ', 'التوراة'],
    ['هَدَىٰهُمْ عَلَىٰ', 'هداهم على'],
    ['ءَامَنُوا۟ وَءَاتُوا۟ ٱلْءَاخِرَةِ', 'آمنوا وآتوا الآخرة'],
    ['ٱلْقُرْءَانُ', 'القرآن'],
    ['بِـَٔايَٰتِنَا', 'بآياتنا'],
    ['شَيْـًٔا خَطَـًٔا', 'شيئا خطأ'],
    ['يَسْـَٔلُونَ ٱلْأَفْـِٔدَةِ', 'يسألون الأفئدة'],
    ['يَٰٓأَيُّهَا وَيَٰقَوْمِ', 'يا أيها ويا قوم'],
    ['هَٰٓأَنتُمْ', 'ها أنتم'],
    ['ٱلسَّمَٰوَٰتِ', 'السماوات'],
    ['ٱلْمَلَٰٓئِكَةُ', 'الملائكة'],
    ['إِبْرَٰهِـۧمَ وَإِسْمَٰعِيلَ', 'إبراهيم وإسماعيل'],
    ['وَٱلَّيْلِ', 'والليل'],
  ])('%s', (written, spelt) => expect(today(written)).toBe(fold(spelt)))

  it('leaves the words alone that have no alef today either', () => {
    expect(today('ٱلرَّحْمَٰنِ إِلَٰهَ ٱللَّٰهُ هَٰذَا هَٰٓؤُلَآءِ ذَٰلِكَ لَٰكِنَّ أُو۟لَٰٓئِكَ')).toBe(
      fold('الرحمن إله الله هذا هؤلاء ذلك لكن أولئك'),
    )
  })

  it('has nothing to say of a text that is spelt as today', () => {
    for (const text of ['الإجراءات والقراءات', 'ذَهَبَ إِلَى المَدِينَةِ', 'جـــميل', ''])
      expect(todaysSpelling(text), text).toBeUndefined()
  })

  it('leads back to the letters', () => {
    const { text, at } = todaysSpelling('قال: ٱلصَّلَوٰةَ.') ?? { text: '', at: [] }
    expect(text).toBe('قال: الصلاة.')
    expect('قال: ٱلصَّلَوٰةَ.'.slice(at[5], at[11])).toBe('ٱلصَّلَوٰةَ')
    expect(at[text.length]).toBe('قال: ٱلصَّلَوٰةَ.'.length)
  })
})
