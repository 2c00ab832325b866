import { describe, expect, it } from 'vitest'
import {
  exactExpression,
  expressionOfAll,
  expressionOfAny,
  expressionOfMost,
  findQueryTerms,
  type SoughtParts,
} from '@/lib/search/expression'
import { findSought, type NamedAuthor } from '@/lib/search/findSought'
import {
  expressionOfHeadline,
  expressionOfNearHeadlines,
  expressionOfTogether,
} from '@/lib/search/headlineExpression'
import { readQuery } from '@/lib/search/readQuery'
import { makeVocabulary } from './makeVocabulary'

function partsOf(
  query: string,
  documents: Record<string, number> = {},
  authors: NamedAuthor[] = [],
): SoughtParts {
  return findSought(readQuery(query), makeVocabulary(documents), authors).parts
}

const all = (query: string, documents?: Record<string, number>, authors?: NamedAuthor[]) =>
  expressionOfAll(partsOf(query, documents, authors))
const columns = '{title deck topics body authors}'

describe('about how many articles a query finds at most', () => {
  const about = (query: string, documents: Record<string, number>, authors: NamedAuthor[] = []) =>
    findSought(readQuery(query), makeVocabulary(documents), authors).about

  it('is as many as have its rarest word, in all of its forms', () => {
    expect(about('سدود مأرب القديمة', { سدود: 40, مارب: 7, لمارب: 2, قديم: 900 })).toBe(9)
  })

  it('counts what may be written as one word, or as two', () => {
    expect(about('قصر مأرب', { قصر: 4, مارب: 4, قصرمارب: 3 })).toBe(7)
    expect(about('قصرمأرب', { قصر: 90, مارب: 4 })).toBe(4)
  })

  it('is not known of numbers, names and phrases', () => {
    expect(about('2030', {})).toBe(Infinity)
    expect(about('"سد مأرب"', { مارب: 7 })).toBe(Infinity)
    expect(about('هدى', { هدي: 2 }, [{ id: 'huda-salem', name: 'هدى سالم' }])).toBe(Infinity)
  })
})

describe('the expression of a query', () => {
  it('asks for each word by its stem, everything quoted', () => {
    expect(all('والمدينة OR NEAR(*')).toBe('("مدين") AND ("near")')
  })

  it('asks for the other forms that the archive has', () => {
    expect(all('بمصر', { مصر: 90, بمصر: 8 })).toBe('("بمصر" OR "مصر")')
  })

  it('asks for two words where one was written, side by side if it is the only one', () => {
    expect(all('قصرمأرب', { قصر: 4, مارب: 4 })).toContain(`${columns} : "قصر مارب"`)
    expect(all('قصرمأرب قديم', { قصر: 4, مارب: 4 })).toContain('("قصر" AND "مارب")')
  })

  it('asks for one word where two were written', () => {
    expect(all('قصر مأرب', { قصرمارب: 4 })).toBe('((("قصر") AND ("مارب")) OR "قصرمارب")')
  })

  it('asks for the two words of a name side by side, or as one', () => {
    expect(all('عبد الرحمن', { عبدالرحمن: 4 })).toBe(`(${columns} : "عبد رحمن" OR "عبدالرحمن")`)
    expect(all('أبو ظبي')).toBe(`(${columns} : "ابو ظبي")`)
    expect(exactExpression(partsOf('عبد الرحمن', { عبدالرحمن: 4 }))).toContain('exact : "عبدالرحمن"')
  })

  it('asks for an author by name', () => {
    const authors = [{ id: 'huda-salem', name: 'هدى سالم' }]
    expect(all('هدى', {}, authors)).toBe('("هدي" OR authors : "·huda·salem")')
    expect(exactExpression(partsOf('هدى', {}, authors))).toContain('authors : "·huda·salem"')
  })

  it('asks for phrases in the texts alone and for their very words, and not for what is excluded', () => {
    expect(all('«سد مأرب» -صنعاء -"قصر غمدان"')).toBe(
      `((${columns} : "سد مارب" AND exact : "سد" AND exact : "مارب")) NOT (("صنعاء") OR ((${columns} : "قصر غمدان" AND exact : "قصر" AND exact : "غمدان")))`,
    )
  })

  it('can do without a word, never without a phrase', () => {
    expect(expressionOfMost(partsOf('سد مأرب'))).toBe('(("مارب")) OR (("سد"))')
    expect(expressionOfAny(partsOf('سد مأرب'))).toBe('(("سد")) OR (("مارب"))')
    expect(expressionOfAny(partsOf('سد «مأرب القديم»'))).toBe(
      `(${columns} : "مارب قديم" AND exact : "مارب" AND exact : "قديم")`,
    )
  })

  it('marks every form that counts as found', () => {
    const { stems } = findQueryTerms(partsOf('قصرمأرب بمصر', { قصر: 4, مارب: 4, مصر: 90, بمصر: 8 }))
    expect([...stems]).toEqual(expect.arrayContaining(['قصر', 'مارب', 'مصر', 'بمصر']))
  })
})

describe('what is not known', () => {
  const unknown = (query: string, documents: Record<string, number>) =>
    findSought(readQuery(query), makeVocabulary(documents), []).unknown

  it('is what the archive has in no form', () => {
    expect(unknown('سدود مارب', { مارب: 3 })).toEqual([0])
    expect(unknown('بمصر 2030 سد', { مصر: 3 })).toEqual([])
    expect(unknown('قصر مأرب', { قصرمارب: 4 })).toEqual([])
  })
})

describe('expressions of headlines', () => {
  const parts = partsOf('سد مأرب القديم -غمدان')

  it('want every word there, one of them perhaps another', () => {
    expect(expressionOfHeadline(parts)).toBe(
      '(title : (("سد") AND ("مارب") AND ("قديم"))) NOT (("غمد"))'.replace('غمد', 'غمدان'),
    )
    expect(expressionOfHeadline(parts, { at: 1, stem: 'ارب' })).toContain('("سد") AND "ارب" AND ("قديم")')
  })

  it('want all but one, in its place what it may have meant', () => {
    const anything = expressionOfNearHeadlines(parts, () => undefined)
    expect(anything).toContain('(("مارب") AND ("قديم")) OR (("سد") AND ("قديم")) OR (("سد") AND ("مارب"))')
    const some = expressionOfNearHeadlines(parts, ({ token }) => (token.word === 'سد' ? ['سور', 'سوق'] : []))
    expect(some).toContain('title : ((("مارب") AND ("قديم") AND ("سور" OR "سوق")))')
    expect(expressionOfNearHeadlines(parts, () => [])).toBeUndefined()
  })

  it('want words together', () => {
    expect(expressionOfTogether(parts)).toBe(`${columns} : NEAR("سد" "مارب" "قديم", 8)`)
  })
})
