import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canFollow, tidyWebAddress } from '@/lib/address/webAddress'

describe('a web address', () => {
  it.each([
    ['https://example.com/a?b=c&d=e#f', 'https://example.com/a?b=c&d=e#f'],
    ['https://مثال.إختبار/سدّ?س=ع', 'https://مثال.إختبار/سدّ?س=ع'],
    ['https://example.com/%D8%B3', 'https://example.com/%D8%B3'],
    ['https://example.com/100%', 'https://example.com/100%25'],
    ['https://example.com/%zz', 'https://example.com/%25zz'],
    ['https://example.com/a b|c?d={e}[f]', 'https://example.com/a%20b%7Cc?d=%7Be%7D%5Bf%5D'],
    ['https://example.com/#a#b', 'https://example.com/#a%23b'],
    ['http://[::1]:8080/[a]', 'http://[::1]:8080/%5Ba%5D'],
    ['\u200fhttps://example.com/a\u200e', 'https://example.com/a'],
    ['https://example.com/می\u200cخواهم', 'https://example.com/می\u200cخواهم'],
    ['mailto:a@b.example?subject=x y', 'mailto:a@b.example?subject=x%20y'],
  ])('%s is written %s', (written, expected) => expect(tidyWebAddress(written)).toBe(expected))

  it('is tidy once it was tidied, and leads where it led', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const tidy = tidyWebAddress(address)
        expect(tidyWebAddress(tidy)).toBe(tidy)
        expect(new URL(tidy).origin).toBe(new URL(address).origin)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tidy = tidyWebAddress(text)
        expect(tidyWebAddress(tidy)).toBe(tidy)
        expect(tidy).not.toMatch(/[\u0000-\u0020"<>\\^`{|}\u007f]|%(?![\da-f]{2})/i)
      }),
    )
  })

  it.each([
    'https://example.com:8080/a',
    'https://مثال.إختبار/',
    'http://[::1]/',
    '//example.com/a',
    '/heritage',
    '#a',
    'mailto:a@b.example',
  ])('%s can be followed', (address) => expect(canFollow(address)).toBe(true))

  it.each([
    'https://a..example/',
    'https://example.com:99999/',
    'https://1.2.3.4.5/',
    'https://a%20b.example/',
    'https://[x',
    'http://',
  ])('%s cannot be followed', (address) => expect(canFollow(address)).toBe(false))
})
