import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * Dark stands twice in the sheets, for the system's choice and for the reader's: a browser that knows `light-dark()` is
 * newer than many a reader's phone.
 */
const darkRules = (sheet: string, what: string) => {
  const css = readFileSync(`app/${sheet}`, 'utf8')
  const bySystem = new RegExp(`:root:not\\(\\[data-theme='light'\\]\\)${what} \\{([^}]*)\\}`).exec(css)?.[1]
  const byReader = new RegExp(`:root\\[data-theme='dark'\\]${what} \\{([^}]*)\\}`).exec(css)?.[1]
  return [bySystem, byReader].map((rules) => rules?.split(';').map((rule) => rule.trim()))
}

it.each([
  ['tokens.css', ''],
  ['picture.css', ' \\[data-drawing\\] > img'],
])('%s is equally dark by the system and by the reader', (sheet, what) => {
  const [bySystem, byReader] = darkRules(sheet, what)
  expect(bySystem?.length).toBeGreaterThan(1)
  expect(byReader).toEqual(bySystem)
})
