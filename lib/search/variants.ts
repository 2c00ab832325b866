import { stem } from '@/lib/arabic/stem'
import { isFunctionWord } from './functionWords'
import { listSpelledElsewhere } from './respellings'
import type { Token } from './tokens'
import { isCounted } from './vocabulary'

const arabic = /^[\u0621-\u064a]+$/u
const latin = /^[a-z]+$/u
const particles = ['و', 'ف', 'ب', 'ل', 'ك']
/** From so many letters on, a word with a particle before it is hardly another word. */
const surelyItself = 4
const hamza = 'ء'
/** A word that loses its beginning and so much of its ending is another word: «بارسلونة» is not «أرسل». */
const mostEnding = 2
/** A word without its first letter has to be this much commoner before that letter is taken for a particle. */
const muchCommoner = 3
/** The most other forms of one word that are searched for: the commonest. */
const mostVariants = 6

/**
 * Stems that a word may have besides its own: `shorter` without a particle, `longer` with one, `respelt` where hurried
 * readers and newspapers of two countries write it differently.
 */
export type Variants = { shorter: string[]; longer: string[]; respelt: string[] }

/** «الوزرا» for «الوزراء», «مسئول», as Egypt writes it, for «مسؤول», «أميركا» for «أمريكا», each both ways. */
function listRespelt({ word, bare, stem: own }: Token): string[] {
  const forms = bare.length >= surelyItself && bare.endsWith('ا') ? [word + hamza] : []
  if (word.includes('وو')) forms.push(word.replace('وو', 'يو'))
  // «داود», «طاوس»: of two و behind an alef one is often left out.
  if (/او(?=[^او])/u.test(word)) forms.push(word.replace(/او(?=[^او])/u, 'اوو'))
  if (word.includes('اوو')) forms.push(word.replace('اوو', 'او'))
  if (word.includes('يو')) forms.push(word.replace('يو', 'وو'))
  return [...forms.map(stem), ...listSpelledElsewhere(own)]
}

function listArabic(token: Token): Variants {
  const { word, stem: own } = token
  const rests = /^[وفبلك]/u.test(word) ? [word.slice(1)] : []
  if (/^[وف][بلك]/u.test(word)) rests.push(word.slice(2))
  // Beginnings that the stemmer leaves on short words, so as not to take a letter of the word itself.
  if (own.startsWith('ال')) rests.push(own.slice(2))
  const shorter = rests
    .filter((rest) => rest.length > 1 && !isFunctionWord(rest))
    .filter((rest) => rest.length - stem(rest).length <= mostEnding)
    .map(stem)
  const isLong = word.startsWith('ال') || own.length > 6
  const longer = isLong ? [] : particles.map((particle) => stem(particle + own))
  return { shorter, longer, respelt: listRespelt(token) }
}

function listLatin({ word }: Token): Variants {
  const shorter = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')]
  const longer = [`${word}s`, `${word}es`, word.replace(/y$/, 'ies')]
  return { shorter: shorter.filter((form) => form.length > 2), longer, respelt: [] }
}

/** Forms of a word that its stem does not cover. Which of them are meant, the archive's counts say (`chooseVariants`). */
export function listVariants(token: Token): Variants {
  const { shorter, longer, respelt } = arabic.test(token.word)
    ? listArabic(token)
    : latin.test(token.word)
      ? listLatin(token)
      : { shorter: [], longer: [], respelt: [] }
  const others = (forms: string[]) => [...new Set(forms)].filter((form) => form !== token.stem)
  return { shorter: others(shorter), longer: others(longer), respelt: others(respelt) }
}

/**
 * Those forms that the archive speaks for. «بمصر» is «مصر» with a particle, since «مصر» is far commoner; «كتاب» is not
 * «تاب»; and who asks for «مصر» also means «بمصر», not «بحر» by «حر».
 */
export function chooseVariants(
  token: Token,
  variants: Variants,
  counts: ReadonlyMap<string, number>,
): string[] {
  const own = counts.get(token.stem) ?? 0
  const isLatin = latin.test(token.word)
  const isShorter = (form: string) => {
    if (!isCounted(form)) return own === 0
    const documents = counts.get(form) ?? 0
    return documents > 0 && (isLatin || documents >= own * muchCommoner)
  }
  const isLonger = (form: string) => {
    const documents = counts.get(form) ?? 0
    const isRare = documents * 2 <= own || (token.stem.length >= surelyItself && documents <= own)
    return documents > 0 && (isLatin || own === 0 || isRare)
  }
  const byNumber = (forms: string[]) => forms.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return [
    ...variants.respelt.filter((form) => counts.has(form)),
    ...variants.shorter.filter(isShorter),
    ...byNumber(variants.longer.filter(isLonger)),
  ].slice(0, mostVariants)
}
