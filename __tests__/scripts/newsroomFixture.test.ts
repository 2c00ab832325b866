import { expect, it } from 'vitest'
import { checkContent } from '@/lib/content/sync/checkContent'

it('finds nothing to mend in the small newsroom of the tests', async () => {
  const report = await checkContent('__tests__/fixtures/newsroom', { files: undefined, workers: 1 })
  expect(report).toEqual({ faults: [], checked: 4, unknown: [] })
})
