import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absoluteHref, hrefOf, readPath } from '@/lib/address/href'
import { articlePath, authorPath, frontPath, sectionPath, topicPath } from '@/lib/address/pages'

const slug = fc
  .string({ unit: fc.constantFrom(...'abc09-سدّمأربلـ', 'é', 'ﷺ'), minLength: 1, maxLength: 20 })
  .map((text) => text.normalize('NFC'))

test('an address that was made is read back as it was', () => {
  fc.assert(
    fc.property(slug, slug, fc.constantFrom('ar' as const, 'en' as const), (section, name, edition) => {
      const path = articlePath({ edition, section, slug: name })
      expect(readPath(hrefOf(path))).toBe(path)
    }),
  )
})

test('both cases of hex, and letters as they are, are the same address', () => {
  const href = hrefOf('/heritage/سدّ-مأرب')
  expect(href).toMatch(/%D8%B3/)
  expect(readPath(href.toLowerCase())).toBe('/heritage/سدّ-مأرب')
  expect(readPath('/heritage/سدّ-مأرب')).toBe('/heritage/سدّ-مأرب')
})

test('decomposed letters are composed', () => {
  expect(readPath('/heritage/مأرب'.normalize('NFD'))).toBe('/heritage/مأرب')
})

test.each(['/x/%D8', '/x/%', '/x/%zz', '/x/%00', '/x/%0a', '/a%2Fb', '/a%5Cb', '/a\\b'])(
  '%s is no address',
  (encoded) => {
    expect(readPath(encoded)).toBeUndefined()
  },
)

test('the first page of a list is the list itself', () => {
  expect(sectionPath('ar', 'heritage')).toBe('/heritage')
  expect(sectionPath('ar', 'heritage', 1)).toBe('/heritage')
  expect(sectionPath('en', 'heritage', 2)).toBe('/en/heritage/page/2')
  expect(topicPath('ar', 'اليمن', 3)).toBe('/topics/اليمن/page/3')
  expect(authorPath('en', 'desk')).toBe('/en/authors/desk')
  expect([frontPath('ar'), frontPath('en')]).toEqual(['/', '/en'])
})

test('an origin takes a path with or without its own slash', () => {
  expect(absoluteHref('https://khabar.example/', '/سد')).toBe('https://khabar.example/%D8%B3%D8%AF')
  expect(absoluteHref('https://khabar.example', '/')).toBe('https://khabar.example/')
})
