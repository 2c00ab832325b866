import type { Options } from 'mdast-util-from-markdown'
import { attention } from 'micromark-core-commonmark'
import { gfm } from 'micromark-extension-gfm'

type Construct = typeof attention
type Extension = NonNullable<Options['extensions']>[number]
type Code = Parameters<ReturnType<Construct['tokenize']>>[0]

/** Punctuation as Markdown defines it. */
const punctuation = /[\p{P}\p{S}]/u
/** With the invisible signs that stand in for a letter where Arabic is typed: joiners, marks of direction. */
const arabic = /[\p{Script_Extensions=Arabic}\u200c-\u200f\u061c\u2066-\u2069]/u
/** After these nothing ends, and before the others nothing begins. */
const opening = /[\p{Ps}\p{Pi}]/u
const closing = /[\p{Pe}\p{Pf}.,:;!?%،؛؟٪…]/u

function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code)
}

const isArabicLetter = (character: string) => arabic.test(character) && !punctuation.test(character)

/**
 * A run of signs for emphasis as its construct reads it, and beside Arabic more widely. CommonMark asks for a blank
 * between a word and a run with punctuation at its other side: `word **(words)** word`. Arabic joins particles to what
 * follows, and types no blank there: `و**«الوزارة»** أعلنت`.
 */
function beside(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = characterOf(this.previous)
      let run: ReturnType<typeof effects.exit> | undefined
      const watched = {
        ...effects,
        exit: (type: Parameters<typeof effects.exit>[0]) => (run = effects.exit(type)),
      }
      const widen = (code: Code) => {
        const after = characterOf(code)
        if (run && isArabicLetter(before) && punctuation.test(after) && !closing.test(after)) run._open = true
        if (run && isArabicLetter(after) && punctuation.test(before) && !opening.test(before))
          run._close = true
        return ok(code)
      }
      return construct.tokenize.call(this, watched, widen, nok)
    },
  }
}

const [strikethrough] = [gfm({ singleTilde: false }).text?.[126] ?? []].flat()

/** `*` and `~~` beside Arabic letters. `_` stays as it is: it joins the words of hashtags. */
export const arabicEmphasis: Extension = {
  text: { 42: beside(attention), ...(strikethrough && { 126: beside(strikethrough) }) },
}
