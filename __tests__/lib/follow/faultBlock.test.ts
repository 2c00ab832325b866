import { expect, it } from 'vitest'
import type { Fault } from '@/lib/content/faults/fault'
import { listNewFaults, printFaults } from '@/lib/follow/faultBlock'
import { findOperatorLocale } from '@/lib/publish/operatorLocale'

const fault = (line: number): Fault => ({
  file: 'ar/a.mdx',
  line,
  column: 1,
  code: 'binaryFile',
  values: {},
  weight: 'blocking',
})

it('finds the faults that were not there before', () => {
  expect(listNewFaults([fault(1), fault(2)], [fault(2), fault(3)])).toEqual([fault(3)])
})

it('prints every fault on a line under how many there are', () => {
  const block = printFaults(['ar/a.mdx:1:1  بلا عنوان', 'ar/b.mdx:2:1  بلا تاريخ'], 'ar')
  expect(block).toContain('عددها: 2')
  expect(block.split('\n').filter((line) => line.includes('.mdx:'))).toHaveLength(2)
})

it('stays readable when there are thousands', () => {
  const block = printFaults(
    Array.from({ length: 3_000 }, (_, number) => `ar/${number}.mdx:1:1  x`),
    'en',
  )
  expect(block).toContain('3,000')
  expect(block).toContain('2,800')
  expect(block.split('\n').length).toBeLessThan(220)
})

it.each([
  [{ CHECK_LOCALE: 'ar', LANG: 'en_GB.UTF-8' }, 'ar'],
  [{ LANG: 'ar_YE.UTF-8' }, 'ar'],
  [{ LC_ALL: 'C', LANG: 'ar_YE.UTF-8' }, 'en'],
  [{ LANG: 'arn_CL' }, 'en'],
  [{}, 'en'],
] as const)('speaks to the operator of %o in %s', (env, locale) => {
  expect(findOperatorLocale(env as unknown as NodeJS.ProcessEnv)).toBe(locale)
})
