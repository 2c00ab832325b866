import { readFileSync } from 'node:fs'
import { overBudget } from '../../scripts/budgets/budget'
import { weigh } from '../../scripts/budgets/weigh'
import { expect, test } from './test'

test('a first visit to an article keeps to its budget', async ({ baseURL }) => {
  const manifest = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
    rootMainFiles: string[]
    polyfillFiles: string[]
  }
  const weight = await weigh(baseURL ?? '', '/heritage/marib-dam', [
    ...manifest.rootMainFiles,
    ...manifest.polyfillFiles,
  ])
  expect(weight.framework, 'the framework was told apart').toBeGreaterThan(100_000)
  expect(overBudget(weight)).toEqual([])
})
