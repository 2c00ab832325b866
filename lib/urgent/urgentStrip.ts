import { hrefOf } from '../address/href'
import { articlePath } from '../address/pages'
import { bidiRuns, splitRange } from '../arabic/bidi'
import { hasVowelMarks } from '../arabic/hasVowelMarks'
import type { Newsroom } from '../content/newsroom'
import type { Edition } from '../edition'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'

/** Text, or what stands in a `<bdi>` of its own. */
export type Piece = string | { dir?: 'rtl' | 'ltr'; pieces: Piece[] }

/** An urgent notice as it is shown, and as the browser is told of it. */
export type UrgentStrip = { word: string; pieces: Piece[]; vowels: boolean; href?: string }

const words: Record<Edition, string> = { ar: ar.urgent.label, en: en.urgent.label }

function findPieces(title: string, edition: Edition): Piece[] {
  return bidiRuns(title, edition).map(({ run, text }): Piece => {
    if (run === 'plain') return text
    if (run === 'isolate') return { pieces: [text] }
    if (run === 'code') return { dir: 'ltr', pieces: [text] }
    const parts = splitRange(text).map((part) => (/\p{N}/u.test(part) ? { pieces: [part] } : part))
    return { dir: 'rtl', pieces: parts }
  })
}

/** What stands urgent in an edition at a moment. */
export function findUrgentStrip(news: Newsroom, edition: Edition, now: number): UrgentStrip | undefined {
  const found = news.findUrgent(edition, now)
  if (!found) return undefined
  const { title, article } = found
  return {
    word: words[edition],
    pieces: findPieces(title, edition),
    vowels: hasVowelMarks(title),
    ...(article && { href: hrefOf(articlePath(article)) }),
  }
}
