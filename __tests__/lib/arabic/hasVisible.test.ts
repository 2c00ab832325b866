import { expect, it } from 'vitest'
import { hasVisible } from '@/lib/arabic/hasVisible'

it.each([
  '',
  ' \t\n',
  '\u200e\u200f',
  '\u200b',
  '\u00a0\u202f\u3000',
  '\u061c',
  '\u200c\u200d',
  '\u2066\u2069',
])('sees nothing in %j', (text) => expect(hasVisible(text)).toBe(false))

it.each(['\u3164', '\u115f', '\uffa0', '\u2800', '\u034f', '\ufe0f', '\u{e0020}', '\u00ad', '\u2060'])(
  'sees no filler %j',
  (text) => expect(hasVisible(text)).toBe(false),
)

it.each(['س', '.', '\u200fس', '۝', '\u0600', 'ـ', '\u064e', '😀', '\u{10ffff}', '٠'])('sees %j', (text) =>
  expect(hasVisible(text)).toBe(true),
)
