import type { Edition } from '@/lib/edition'
import { findCodes } from './codes'
import { arabicPhrase, type BidiIsolate, type BidiPiece, codeOf, latinName, rangeOf } from './isolates'
import { listSpans } from './listSpans'
import { listStretches, type Span } from './stretch'

export type { BidiIsolate, BidiPiece } from './isolates'

/** Arabic text needs no marks where nothing of this stands in it. */
const otherThanPlainArabic =
  /[0-9A-Za-z٠-٩۰-۹\u00aa\u00b2-\u00ba\u00bc-\u058f\u0900-\u1fff\u2070-\ufb1c\uff00-\uffff\ud800-\udfff]/
const rightLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\ud802\ud803\ud83a\ud83b]/

function isolateOf({ run, start, end }: Span, whole: string, edition: Edition): BidiIsolate {
  const text = whole.slice(start, end)
  if (run === 'code') return codeOf(text)
  if (run === 'range') return rangeOf(text)
  if (run === 'number') return { pieces: [text] }
  return edition === 'ar' ? latinName(text) : arabicPhrase(text, bidiPieces(text, 'ar'))
}

function listAllSpans(text: string, edition: Edition): Span[] {
  const codes = edition === 'ar' ? findCodes(text) : []
  const spans: Span[] = codes.map(([start, end]) => ({ start, end, run: 'code' }))
  for (const stretch of listStretches(text, edition, codes))
    for (const span of listSpans(stretch)) spans.push(span)
  return codes.length > 0 ? spans.sort((a, b) => a.start - b.start) : spans
}

/**
 * Cuts a text into what runs with its edition and what is set apart, with `<bdi>` or with the characters for it
 * (docs/decisions/bidi.md). The texts of all pieces joined are the text, none is empty.
 */
export function bidiPieces(text: string, edition: Edition): BidiPiece[] {
  if (!(edition === 'ar' ? otherThanPlainArabic : rightLetters).test(text)) return text === '' ? [] : [text]
  const pieces: BidiPiece[] = []
  let end = 0
  for (const span of listAllSpans(text, edition)) {
    if (span.start > end) pieces.push(text.slice(end, span.start))
    pieces.push(isolateOf(span, text, edition))
    end = span.end
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}
