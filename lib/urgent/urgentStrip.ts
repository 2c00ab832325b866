import { hrefOf } from '@/lib/address/href'
import { articlePath } from '@/lib/address/pages'
import { type BidiPiece, bidiPieces } from '@/lib/arabic/bidi/pieces'
import { hasVowelMarks } from '@/lib/arabic/hasVowelMarks'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { Edition } from '@/lib/edition'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'

/** An urgent notice as it is shown, and as the browser is told of it. */
export type UrgentStrip = { word: string; pieces: BidiPiece[]; vowels: boolean; href?: string }

const words: Record<Edition, string> = { ar: ar.urgent.label, en: en.urgent.label }

/** The urgent notice of an edition at a moment. */
export function findUrgentStrip(news: Newsroom, edition: Edition, now: number): UrgentStrip | undefined {
  const found = news.findUrgent(edition, now)
  if (!found) return undefined
  const { title, article } = found
  return {
    word: words[edition],
    pieces: bidiPieces(title, edition),
    vowels: hasVowelMarks(title),
    ...(article && { href: hrefOf(articlePath(article)) }),
  }
}
