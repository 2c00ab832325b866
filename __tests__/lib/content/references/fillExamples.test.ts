import { expect, it } from 'vitest'
import { fillExamples, findExampleNames } from '@/lib/content/references/fillExamples'
import { makeFault } from '@/lib/content/faults/fault'

const names = findExampleNames(
  ['ar/culture/maqam-rast.mdx', 'ar/heritage/marib-dam.mdx', 'media/aflaj.webp'],
  [{ id: 'desk-culture' }, { id: 'desk-science' }],
)
const fixOf = (
  ...fault: Parameters<typeof makeFault> extends [string, unknown, ...infer Rest] ? Rest : never
) => fillExamples(makeFault('ar/sea/a.mdx', { line: 1, column: 1 }, ...fault), names).values.fix

it('names in an example what the newspaper has', () => {
  expect(fixOf('badReference', { found: 'a/b/c', fix: 'related: [heritage/marib-dam]' })).toBe(
    'related: [culture/maqam-rast]',
  )
})

it.each([
  ['deadLink', '/heritage/marib_dam', '/heritage/marib-dam'],
  ['unknownArticle', 'heritage/marib_dam', 'heritage/marib-dam'],
  ['unknownAuthor', 'desk-scince', 'desk-science'],
] as const)('leaves what somebody meant: %s', (code, found, fix) => {
  expect(fixOf(code, { found, fix, near: 'yes' })).toBe(fix)
})
