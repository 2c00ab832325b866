/** Letters that are drawn alike, each group under its first. */
const alike = [
  'يىیےې',
  'كکڪ',
  'هةەہھۀ',
  'اأإآٱ',
  '0٠۰',
  ...'123456789'.split('').map((digit, index) => digit + String.fromCharCode(0x661 + index, 0x6f1 + index)),
  '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u0640_',
  "'’‘ʼ`´",
  '"“”„«»',
  ',،',
  ' \u00a0\u2007\u202f',
  'aаα',
  'cсϲ',
  'eе',
  'iіι',
  'jј',
  'oоο',
  'pрρ',
  'sѕ',
  'xхχ',
  'yу',
  'AАΑ',
  'BВΒ',
  'CС',
  'EЕΕ',
  'HНΗ',
  'IІΙ',
  'KКΚ',
  'MМΜ',
  'NΝ',
  'OОΟ',
  'PРΡ',
  'TТΤ',
  'XХΧ',
  'YΥ',
  'ZΖ',
]
const firstOf: ReadonlyMap<string, string> = new Map(
  alike.flatMap((group) => [...group].map((letter): [string, string] => [letter, group[0] ?? letter])),
)

/** Signs that are drawn over a letter or not at all. */
const slight = /[\p{Mn}\p{Default_Ignorable_Code_Point}]/u

const skeletonOf = (text: string) =>
  [...text.normalize('NFKC')]
    .filter((sign) => !slight.test(sign))
    .map((sign) => firstOf.get(sign) ?? sign)
    .join('')

const codeOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Where two words part and meet again. */
function findDifference(from: string[], to: string[]): [string[], string[]] {
  const start = from.findIndex((sign, index) => sign !== to[index])
  const begin = start === -1 ? from.length : start
  let end = 0
  while (end < Math.min(from.length, to.length) - begin && from.at(-1 - end) === to.at(-1 - end)) end++
  return [from.slice(begin, from.length - end), to.slice(begin, to.length - end)]
}

/**
 * The difference between two spellings that look the same: the signs of each, from the first that differs to the last,
 * as `ى U+0649`.
 * @returns undefined where they are one, or a reader sees them differ
 */
export function findLookalike(found: string, meant: string): { typed: string; right: string } | undefined {
  if (found === meant || skeletonOf(found) !== skeletonOf(meant)) return undefined
  const [typed, right] = findDifference([...found], [...meant])
  const say = (signs: string[]) =>
    signs
      .map((sign) => (slight.test(sign) || sign.trim() === '' ? codeOf(sign) : `${sign} ${codeOf(sign)}`))
      .join(' ')
  return { typed: say(typed), right: say(right) }
}
