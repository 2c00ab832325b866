import { expect, it } from 'vitest'
import { printedAddress } from '@/lib/address/printedAddress'

it.each([
  ['https://khabar.example/%D8%B3%D8%AF', 'https://khabar.example/سد'],
  ['https://khabar.example/a%20b/%d8%b3?q=%D9%85&r=%2F', 'https://khabar.example/a%20b/س?q=م&r=%2F'],
  ['https://khabar.example/%D8', undefined],
  ['https://khabar.example/%E2%80%AEa', undefined],
  ['https://khabar.example/a', undefined],
  ['https://khabar.example/سد', undefined],
])('%s is printed as %s', (href, printed) => expect(printedAddress(href)).toBe(printed))

it('is not said twice', () => {
  expect(printedAddress('https://khabar.example/a', 'https://khabar.example/a')).toBe('')
  expect(printedAddress('https://www.khabar.example/a', 'www.khabar.example/a')).toBe('')
  expect(printedAddress('https://khabar.example/%D8%B3', 'https://khabar.example/س')).toBe('')
  expect(printedAddress('https://khabar.example/a', 'خبر')).toBeUndefined()
})
