import { expect, it } from 'vitest'
import { checkSource, fileOf } from '../checkSource'

it.each([
  ['a figure with words', '<Figure src="a.webp" alt="\u200f" />', 'missingAlt 5:22'],
  ['a table with a caption', '<Table src="a.csv" caption="\u200b\u200f" />', 'badAttribute 5:20'],
  ['a frame with words', '<Callout>\n\n\u200f\n\n</Callout>', 'elementIsEmpty 5:1'],
  ['a poem with verses', '<Verse>\n\u3164\n</Verse>', 'elementIsEmpty 5:1'],
  ['a body with words', '\u200b\u00ad', 'emptyBody 5:1'],
])('%s that are not seen is one without', (_name, body, expected) => {
  const { faults } = checkSource(fileOf('', body))
  expect(faults.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([expected])
})
