import { overBudget } from '../../scripts/budgets/budget'
import { listFrameworkFiles } from '../../scripts/budgets/frameworkFiles'
import { weigh } from '../../scripts/budgets/weigh'
import { expect, test } from './test'

test('a first visit to an article keeps to its budget', async ({ baseURL }) => {
  const weight = await weigh(baseURL ?? '', '/heritage/marib-dam', listFrameworkFiles())
  expect(weight.framework, 'the framework was told apart').toBeGreaterThan(100_000)
  expect(overBudget(weight)).toEqual([])
})
