/**
 * Folded words, without article and particles, that are also written as in the mushaf, without the alef that is heard or
 * with a و for it, and those that are written with an alef only by slip: the spelling of today for each.
 */
const today: ReadonlyMap<string, string> = new Map([
  ['سموات', 'سماوات'],
  ['صلوه', 'صلاه'],
  ['زكوه', 'زكاه'],
  ['رحمان', 'رحمن'],
  ['ابرهيم', 'ابراهيم'],
  ['اسحق', 'اسحاق'],
  ['اسمعيل', 'اسماعيل'],
  ['سليمن', 'سليمان'],
  ['لقمن', 'لقمان'],
  ['معويه', 'معاويه'],
  ['هرون', 'هارون'],
  ['هاذا', 'هذا'],
  ['لاكن', 'لكن'],
])

/** «مائة» keeps an alef that nobody says; «مئة» and «ثلاثمئة» are the same numbers without it. «حماية» is none. */
const hundred = /^(ثلاث|اربع|خمس|ست|سبع|ثماني?|تسع)?ماي(?=(?:ه|تا|تان|تي|تين)$)/u

/** A folded word without article and particles in the spelling that all its spellings share. */
export function spellAsToday(word: string): string {
  const other = today.get(word)
  if (other !== undefined) return other
  return word.includes('ماي')
    ? word.replace(hundred, (_, unit: string | undefined) => `${unit ?? ''}مي`)
    : word
}
