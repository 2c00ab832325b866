import { describe, expect, it } from 'vitest'
import { linkAddresses } from '@/lib/content/body/shape/findAddresses'

/** The addresses of a text as they are shown, and whether every letter of it is still there. */
function linksOf(text: string): string[] {
  const nodes = linkAddresses(text)
  const shown = nodes.map((node) =>
    node.type === 'link'
      ? node.children.map((each) => ('value' in each ? each.value : '')).join('')
      : 'value' in node
        ? node.value
        : '',
  )
  expect(shown.join('')).toBe(text)
  return nodes.flatMap((node, i) => (node.type === 'link' ? [shown[i] ?? ''] : []))
}

describe('an address in a sentence ends where its punctuation begins', () => {
  const address = 'https://khabar.example/a'
  it.each([
    '،',
    '؛',
    '؟',
    '.',
    '…',
    '...',
    '!',
    ':',
    ')',
    ']',
    '}',
    '»',
    '”',
    '’',
    '"',
    "'",
    '›',
    '؟!',
    '».',
    ')،',
    '—',
    '۔',
    '٪',
    'ـ',
    '\u064e',
    '\u064b',
    '\u200f.',
    '*',
    '﴾',
  ])('%s', (behind) => {
    expect(linksOf(`انظر ${address}${behind}`)).toEqual([address])
    expect(linksOf(`انظر ${address}${behind} ثم عد`)).toEqual([address])
  })

  it('even where a word follows without a space', () => {
    for (const text of [
      `(${address})ثم`,
      `«${address}»ثم`,
      `${address}،ثم`,
      `[${address}]ثم`,
      `"${address}"ثم`,
    ])
      expect(linksOf(text), text).toEqual([address])
  })

  it.each([
    'https://khabar.example/a_(b)',
    'https://khabar.example/a_(b)_(c)',
    'https://khabar.example/?a[]=1&b[2]',
    'https://khabar.example/سدّ-مأرب',
    'https://khabar.example/مَأرِبُ',
    'https://khabar.example/a/',
    'https://khabar.example/a-b~c',
    'www.khabar.example',
  ])('keeps what belongs to it: %s', (whole) => {
    expect(linksOf(`(انظر ${whole})، ثم`)).toEqual([whole])
    expect(linksOf(`${whole}.`)).toEqual([whole])
  })

  it('begins behind a particle, and not inside a word in its own letters', () => {
    expect(linksOf(`بـ${address} و${address}`)).toEqual([address, address])
    expect(linksOf('xhttps://khabar.example/a')).toEqual([])
  })
})
