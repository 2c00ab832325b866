import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAsking, longestQuery, readQuery, withoutQuotes } from '@/lib/search/readQuery'

const read = (written: string) => {
  const { words, phrases, without } = readQuery(written)
  const spell = (tokens: readonly { word: string }[]) => tokens.map(({ word }) => word).join(' ')
  return {
    words: spell(words.map(({ token }) => token)),
    phrases: phrases.map(spell),
    not: spell(without.words),
    notPhrases: without.phrases.map(spell),
  }
}

describe('a query', () => {
  it('is its words, each once, where they were first written', () => {
    expect(read('سدّ مأرب سد').words).toBe('سد مارب')
    const [word] = readQuery('  الـمَدِينة  ').words
    expect(word).toMatchObject({ start: 2, end: 12, token: { word: 'المدينه', bare: 'مدينه', stem: 'مدين' } })
  })

  it.each(['"سد مأرب"', '«سد مأرب»', '“سد مأرب”', '”سد مأرب“', '„سد مأرب“', '"سد   مَأرِب،"'])(
    'has a phrase in any quotation marks: %s',
    (written) => expect(read(written)).toEqual({ words: '', phrases: ['سد مارب'], not: '', notPhrases: [] }),
  )

  it('takes a mark without its partner for none', () => {
    expect(read('"سد مأرب')).toMatchObject({ words: 'سد مارب', phrases: [] })
    expect(read('سد» مأرب')).toMatchObject({ words: 'سد مارب', phrases: [] })
    expect(read('""')).toMatchObject({ words: '', phrases: [] })
    expect(read('"سد" مأرب"')).toMatchObject({ words: 'مارب', phrases: ['سد'] })
  })

  it.each(['سد -مأرب', 'سد −مأرب', 'سد –مأرب', 'سد \u200f-\u200fمأرب', '-مأرب سد'])(
    'excludes: %s',
    (written) => expect(read(written)).toMatchObject({ words: 'سد', not: 'مارب' }),
  )

  it('excludes phrases', () => {
    expect(read('سد -"مأرب القديم"')).toMatchObject({ words: 'سد', phrases: [], notPhrases: ['مارب القديم'] })
  })

  it('excludes nothing by a sign that stands alone or inside a word', () => {
    expect(read('سد - مأرب')).toMatchObject({ words: 'سد مارب', not: '' })
    expect(read('سد – مأرب -')).toMatchObject({ words: 'سد مارب', not: '' })
    expect(read('كوفيد-19')).toMatchObject({ words: 'كوفيد 19', not: '' })
  })

  it('asks nothing where it only excludes or holds no letter', () => {
    for (const written of ['-سد', '-"سد مأرب"', '؟! «»', '', ' \u200f '])
      expect(isAsking(readQuery(written)), written).toBe(false)
    expect(isAsking(readQuery('"سد"'))).toBe(true)
  })

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(read('زيارة الوزير إلى الرياض بـ3').words).toBe('زياره الوزير الرياض 3')
    expect(read('من في ال').words).toBe('من في ال')
    expect(read('"سد مأرب" في')).toMatchObject({ words: '', phrases: ['سد مارب'] })
    expect(read('The history of Cairo').words).toBe('history cairo')
  })

  it('is bounded whatever is pasted', () => {
    const long = Array.from(
      { length: 5000 },
      (_, i) => `كلمه${String.fromCharCode(0x628 + (i % 20))} "ا${i}"`,
    ).join(' ')
    const { words, phrases } = readQuery(long)
    expect(words.length).toBeLessThanOrEqual(12)
    expect(phrases.length).toBeLessThanOrEqual(4)
    expect(readQuery(`${'ا '.repeat(longestQuery)}مدينة`).words.map(({ token }) => token.word)).toEqual(['ا'])
    expect(readQuery('ا'.repeat(10_000)).words[0]?.token.word.length).toBe(64)
  })

  it('says of each word where it stands, whatever else was written', () => {
    const unit = fc.constantFrom(
      'سد',
      'مَأْرِب',
      '-',
      '"',
      '«',
      '»',
      ' ',
      '\u200f',
      '😀',
      'ﻻ',
      '٣',
      'x',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (parts) => {
        const written = parts.join('')
        for (const { token, start, end } of readQuery(written).words) {
          const [again] = readQuery(written.slice(start, end)).words
          expect(again?.token.word).toBe(token.word)
        }
      }),
    )
  })
})

describe('a query without quotation marks', () => {
  it('has its words side by side', () => expect(withoutQuotes(' «سد»  مأرب" ')).toBe('سد مأرب'))
})
