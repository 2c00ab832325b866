import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hrefOf } from '@/lib/address/href'
import {
  addressOfKey,
  listLinkedAddresses,
  listOwnAddresses,
  readAddress,
} from '@/lib/pageCache/pageAddresses'

describe('listOwnAddresses', () => {
  it('reads the path among the tags', () => {
    const tags = '_N_T_/layout,_N_T_/(ar)/layout,_N_T_/heritage/%D8%B3%D8%AF,news'
    expect(listOwnAddresses({ 'x-next-cache-tags': tags })).toContain('/heritage/سد')
    expect(listOwnAddresses({ 'x-next-cache-tags': tags })).not.toContain('news')
  })

  it('has none where there is no such header', () => {
    expect(listOwnAddresses(undefined)).toEqual([])
    expect(listOwnAddresses({})).toEqual([])
  })
})

describe('listLinkedAddresses', () => {
  it.each([
    ['<a href="/heritage/%D8%B3%D8%AF">', ['/heritage/سد']],
    ['<a class="x" href="/heritage/%d8%b3%d8%af?a=1#b">', ['/heritage/سد']],
    ['<a href="/">', ['/']],
    ['<a href="/en/">', ['/en']],
    ['<a href="/a&amp;b">', ['/a&b']],
    ['<a href="/a"><a href="/a">', ['/a']],
    ['<a href="//evil.example/a"><a href="https://example.org/a"><a href="#a"><a href="mailto:a@b.c">', []],
    ['<link href="/_next/static/a.css"><a href="/media/0123/a.webp">', []],
    ['<a href="/%D8">', []],
    ['<p data-href="/a">', []],
  ])('%s', (html, addresses) => {
    expect(listLinkedAddresses(html)).toEqual(addresses)
  })
})

it('reads every href that the site writes as the path it was made from', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[/\\\p{C}]/u.test(text))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const path = `/${parts.join('/')}`.normalize('NFC')
      expect(readAddress(hrefOf(path))).toBe(path)
      expect(readAddress(hrefOf(path).replace(/%../g, (escape) => escape.toLowerCase()))).toBe(path)
    }),
  )
})

describe('addressOfKey', () => {
  it.each([
    ['/route-cache/APP_PAGE/4295dcd7/$/heritage/%D8%B3%D8%AF', '/heritage/سد'],
    ['/route-cache/APP_PAGE/4295dcd7/$/index', '/'],
    ['/heritage/price-$/a', '/heritage/price-$/a'],
    ['/index', '/'],
  ])('reads %s as %s', (key, address) => {
    expect(addressOfKey(key)).toBe(address)
  })
})
