import { expect, test } from 'vitest'
import { shareLinks } from '../../../lib/share/shareLinks'

const title = 'أرباح 5% & خسائر + سؤال؟'
const url = 'https://khabar.example/heritage/%D8%B3%D8%AF'

test('every value arrives as it was, encoded once', () => {
  const links = shareLinks({ title, url })
  expect(new URL(links.whatsapp).searchParams.get('text')).toBe(`${title}\n${url}`)
  expect(new URL(links.telegram).searchParams.get('url')).toBe(url)
  expect(new URL(links.telegram).searchParams.get('text')).toBe(title)
  expect(new URL(links.facebook).searchParams.get('u')).toBe(url)
  expect(new URL(links.x).searchParams.get('text')).toBe(title)
})
