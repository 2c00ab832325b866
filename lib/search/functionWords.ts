import { fold } from '@/lib/arabic/fold'

/**
 * Words that stand in nearly every article and say nothing of it. They narrow a search only where nothing else was
 * asked for.
 */
const words = `في من على إلى عن مع بعد قبل بين حتى منذ خلال عند لدى ضد حول دون فوق تحت أمام ثم أو أم بل لكن أن إن إذا إذ لو كي
  ما لا لم لن قد هل كم كيف متى أين لماذا ماذا ليس كان كانت يكون هو هي هم هن هذا هذه ذلك تلك التي الذي الذين أي كل بعض غير
  نحو أيضا كما مثل حين حيث عليه عليها فيه فيها منه منها به بها له لها لهم إليه إليها يا ال ب ل ك و ف س
  ماهي ماهو ماهم منهو منهي
  the a an of in on at to for from by with and or but is are was were be as it its this that`

const functionWords: ReadonlySet<string> = new Set(fold(words).split(/\s+/u))

/** Those before which an article is a slip: «الله» is not «له», nor «الأم» «أم». */
const behindArticle: ReadonlySet<string> = new Set(
  fold('في من على إلى عن مع بين حتى منذ خلال عند لدى دون ثم لكن أن قد هذا هذه').split(' '),
)
/** Words of their own, although they look like «and they» or «as in». */
const telling: ReadonlySet<string> = new Set(['فهم', 'وهم', 'كفي'])

/** Whether a folded word is one of those, alone or behind a particle or an article: «في», «وفي», «الفي». */
export function isFunctionWord(word: string): boolean {
  return (
    functionWords.has(word) ||
    (/^[وفبكل]/u.test(word) && functionWords.has(word.slice(1)) && !telling.has(word)) ||
    (word.startsWith('ال') && behindArticle.has(word.slice(2)))
  )
}
