import { fold } from './fold'

/** Signs that make another topic of a word: `C`, `C++` and `C#` are three. The others only separate. */
const meaningful: Readonly<Record<string, string>> = { '+': 'plus', '#': 'sharp' }
const signsInWord = /(?<=[\p{L}\p{N}+#])[+#]/gu
const invisible = /[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu
const separator = /[^\p{L}\p{N}\p{M}]+/gu

/**
 * The part of an address that names a topic, the same for every spelling of it: folded words joined by hyphens, such
 * as `الشرق-الاوسط`, `c-plus-plus`, `tcp-ip`. Only letters, digits and hyphens, so it is one part of any path. A topic
 * of signs alone is spelt by their code points (`u2603`); only blank text gives an empty key.
 */
export function topicKey(name: string): string {
  const key = fold(name)
    .replace(signsInWord, (sign) => ` ${meaningful[sign]} `)
    .replace(separator, ' ')
    .trim()
    .replaceAll(' ', '-')
  if (key !== '') return key
  // Folding takes a mark without a letter away: it is spelt as it was written.
  const signs = [...(fold(name).replace(/\s/gu, '') || name.replace(invisible, ''))]
  return signs.map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-')
}
