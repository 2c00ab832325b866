import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seed } from '../fixtures/seed'
import { askRaw } from './support/askRaw'
import { hostile } from './support/hostile'
import { outside, type Paper, servePaper } from './support/servePaper'

const isLong = process.env.KHABAR_LONG !== undefined
const connections = isLong ? 30_000 : 300
/** So many at the same time. */
const atOnce = 20

let paper: Paper
beforeAll(async () => {
  paper = await servePaper()
}, 60_000)
afterAll(() => paper?.stop())

/** Lines of files that a request may reach for, and that are no part of any answer. */
const hidden = [
  outside,
  'root:x:0:0',
  '"devDependencies"',
  readFileSync('content/site.yaml', 'utf8').split('\n', 1)[0] ?? outside,
]

async function expectBounded(text: string) {
  const { answers, text: received, how } = await askRaw(paper.origin, text, { still: 200 })
  const asked = JSON.stringify(text.slice(0, 500))
  expect(how, asked).not.toBe('hung')
  for (const { status, headers } of answers) {
    expect(status, asked).toBeLessThan(500)
    expect(headers.get('set-cookie'), asked).toBeNull()
    expect(headers.get('x-content-type-options'), received.slice(0, 500)).toBe('nosniff')
  }
  for (const line of hidden) expect(received.includes(line), `${line}: ${asked}`).toBe(false)
}

it(
  `no request fails the site, hangs or reaches outside of it (${connections} connections)`,
  { timeout: isLong ? 900_000 : 120_000 },
  async () => {
    console.info(`__tests__/served/fuzz: seed ${seed}`)
    const together = fc.array(hostile, { minLength: atOnce, maxLength: atOnce })
    await fc.assert(
      fc.asyncProperty(together, async (texts) => void (await Promise.all(texts.map(expectBounded)))),
      { numRuns: connections / atOnce, endOnFailure: true },
    )
    expect(paper.isUp()).toBe(true)
    expect((await paper.ask('/heritage/marib-dam')).status).toBe(200)
    expect(paper.output()).not.toMatch(/a request failed|uncaughtException|unhandledRejection/)
  },
)
