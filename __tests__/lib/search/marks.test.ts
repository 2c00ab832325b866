import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassage } from '@/lib/search/findPassage'
import { type MarkedPiece, markPieces } from '@/lib/search/markPieces'
import { findRanges, makeSought } from '@/lib/search/sought'
import { placeTokens, tokensOf } from '@/lib/search/tokens'
import { makeArchive } from '../newsroom/search/archive'

const soughtOf = (query: string) => {
  const stems = tokensOf(query).map(({ stem }) => stem)
  return makeSought(stems, stems.length)
}
const textOf = (pieces: MarkedPiece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'mark' in piece ? piece.mark : textOf(piece.pieces)))
    .join('')

/** What writers and keyboards do to a word. */
const dressed = fc
  .tuple(
    fc.constantFrom('سد', 'مأرب', 'قرية', 'ماء', 'حج', 'مستشفى', 'Café', '2030'),
    fc.constantFrom('', 'ال', 'و', 'وال', 'بال', 'كال', 'لل', 'ولل'),
    fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => [...word].join('\u0651'),
      (word) => `${word}\u0651\u064f`,
      (word) => [...word].join('\u0640'),
      (word) => `\u200f${word}\u200e`,
      (word) => word.replace('ال', '\ufe8d\ufedf'),
      (word) => word.normalize('NFD'),
    ),
  )
  .map(([word, before, dress]) => dress(/^[\u0621-\u064a]/u.test(word) ? before + word : word))
const text = fc
  .array(
    fc.oneof(dressed, fc.constantFrom('كلام', '(', '«', '»', '،', '🌊', '1990-1995', 'CNN', 'سدود', 'وسداد')),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '))

describe('marks', () => {
  it('stand on every word of a shown passage that was sought, and on no other', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('سد', 'السدّ', 'مارب', 'القرية', 'قريه', 'مستشفي', '٢٠٣٠', 'cafe'),
        (words, query) => {
          const sought = soughtOf(query)
          const passage = findPassage(words, sought)
          const expected = placeTokens(passage).flatMap(({ token, start, end }) =>
            sought.stems.has(token.stem) ? [[start, end]] : [],
          )
          expect(findRanges(passage, sought)).toEqual(expected)
        },
      ),
    )
  })

  it('change no letter of the text', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('سد', 'قرية', '1990', 'cnn', '🌊 كلام'),
        fc.constantFrom('ar' as const, 'en' as const),
        (words, query, edition) => {
          expect(textOf(markPieces(words, findRanges(words, soughtOf(query)), edition))).toBe(words)
        },
      ),
    )
  })

  it.each(['سد', 'حج', 'ماء', 'مأرب', 'قرية'])(
    'find «%s» behind articles and particles, with any marks',
    (word) => {
      const forms = ['', 'ال', 'وال', 'بال', 'كال', 'لل', 'ولل', 'و', 'ب', 'ل'].flatMap((before) => [
        before + word,
        `${before + word}\u0651\u064f`,
      ])
      // An archive that has the word often by itself, as archives do.
      const { search } = makeArchive({
        forms: { title: 'عنوان', text: forms.join(' ') },
        ...Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`n${i}`, { title: word }])),
      })
      const hit = search(word).hits.find(({ article }) => article.slug === 'forms')
      const marked = hit?.passageRanges.map(([start, end]) => hit.passage.slice(start, end))
      expect(marked).toEqual(forms)
    },
  )

  it('stand on a name written as two words, and on no half of it alone', () => {
    const { search } = makeArchive({
      name: { title: 'عبد الله في بيت الله', text: 'عبدالله وعبد آخر لله والله' },
      other: { title: 'عبدالله', text: 'نص' },
    })
    const hit = search('عبدالله').hits.find(({ article }) => article.slug === 'name')
    expect(hit?.titleRanges.map(([start, end]) => hit.article.title.slice(start, end))).toEqual([
      'عبد',
      'الله',
    ])
    expect(hit?.passageRanges.map(([start, end]) => hit.passage.slice(start, end))).toEqual(['عبدالله'])
  })
})
