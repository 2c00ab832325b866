import { describe, expect, it } from 'vitest'
import { keyOf, pickQuery, readOldAddress } from '@/lib/content/redirects/oldAddress'

const key = (written: string) => {
  const address = readOldAddress(written)
  return address && keyOf(address)
}

describe('readOldAddress', () => {
  it.each([
    ['/2019/05/old', '/2019/05/old'],
    ['/2019/05/old/', '/2019/05/old'],
    ['//2019//old', '/2019/old'],
    ['https://old.example/2019/05/old?ref=x', '/2019/05/old?ref=x'],
    ['/%D8%B3%D8%AF', '/سد'],
    ['/%d8%b3%d8%af', '/سد'],
    ['/سد', '/سد'],
    ['?p=123', '/?p=123'],
    ['/?p=123&lang=ar', '/?lang=ar&p=123'],
    ['/?s=%D8%B3%D8%AF', '/?s=سد'],
    ['/old#part', '/old'],
    ['/e\u0301', '/\u00e9'],
  ])('reads %s as %s', (written, expected) => expect(key(written)).toBe(expected))

  it.each(['', '/', '/en', '/en/', 'old', 'a b', '/a b', '/a\\b', '/%D8', '/a%2Fb', 'https://old.example'])(
    'refuses %j',
    (written) => expect(key(written)).toBeUndefined(),
  )
})

describe('pickQuery', () => {
  it('takes the named values alone, and nothing where one is absent', () => {
    const query = new URLSearchParams('utm_source=x&p=123')
    expect(pickQuery('/', query, ['p'])).toEqual({ path: '/', query: [['p', '123']] })
    expect(pickQuery('/', query, ['page_id'])).toBeUndefined()
  })
})
