/**
 * Words of amounts. A word that is missing here costs little: the number before it is then drawn with the name, as it is
 * where nothing is marked.
 */
const amounts =
  /^(?:ألفا?|آلاف|مليونا?|مليوني|ملايين|مليارا?|مليارات|بليونا?|تريليونا?|بالمئة|بالمائة|دولارا?|دولارات|يورو|ريالا?|ريالات|درهما?|دراهم|دينارا?|دنانير|جنيها?|جنيهات|ليرة|ليرات|روبية|كيلو.*|كم|متر.*|أمتار|طنا?|أطنان|برميلا?|شخصا?|أشخاص|عاما?|أعوام|سنة|سنوات|سنين|شهرا?|أشهر|شهور|أسبوعا?|أسابيع|يوما?|أيام|ساعة|ساعات|دقيقة|دقائق|ثانية|مرة|مرات|نقطة|نقاط|درجة|درجات|هدفا?|أهداف|طائرة|سفينة|فيلما?|كتابا?|كتب|جائزة|جوائز|لاعبا?|لاعبين|نسخة|نسخ)$/

const nextWord = /[ \u00a0]([\p{L}\p{M}ـ]{1,24})(?:[ \u00a0]([\p{L}\p{M}]{1,24}))?/uy

/**
 * Whether what follows a number says what it counts, so that the number belongs to that and not to the name before it:
 * «أنفقت Apple 15 مليونًا», and not «صاروخ Falcon 9 من».
 * @param number of it
 * @param at where it ends
 */
export function isCounted(text: string, at: number, number: number): boolean {
  nextWord.lastIndex = at
  const [, first = '', second = ''] = nextWord.exec(text) ?? []
  const word = first.replace(/[\p{M}ـ]/gu, '')
  if (word === '') return false
  if (word === 'في') return /^الم[ئا]+ة$/.test(second)
  if (amounts.test(word)) return true
  if (word.startsWith('ال') || word.startsWith('و')) return false
  // After 11 the noun is singular and accusative, after 3 to 10 plural and genitive.
  return number > 10 ? /[ًا]ا?$/.test(first) && word.length > 3 && word.endsWith('ا') : /.{3}ات$/.test(word)
}
