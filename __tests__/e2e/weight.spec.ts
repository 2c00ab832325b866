import { overBudget } from '../../scripts/budgets/budget'
import { weigh } from '../../scripts/budgets/weigh'
import { expect, test } from './support/test'

test('a first visit to an article keeps to its budget', async ({ baseURL }) => {
  const weight = await weigh(baseURL ?? '', '/heritage/marib-dam')
  for (const part of Object.values(weight)) expect(part).toBeGreaterThan(0)
  expect(overBudget(weight)).toEqual([])
})

test('a page runs the one script of the site', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  for (const address of ['/', '/heritage', '/heritage/marib-dam', '/en', '/no-such-page', '/search?q=سد'])
    await page.goto(address, { waitUntil: 'networkidle' })
  expect(new Set(scripts).size).toBe(1)
  expect(scripts[0]).toMatch(/^\/reader\/reader\.[0-9a-f]{8}\.js$/)
})
