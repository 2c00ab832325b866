import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hrefOf } from '@/lib/address/href'
import { makeFolder } from '@/scripts/temporaryFolder'
import { seed } from '../fixtures/seed'
import { type Server, startServer } from '../fixtures/servers/startServer'
import { type Answer, ask, comparable, listDifferences, listHrefs } from './answers'
import { anyEdit, articleFiles, beginning, pageFiles } from './edits'
import { type Newspaper, openNewspaper, pathOf } from './newspaper'
import { startColdServer } from './startColdServer'

/**
 * A running site through any series of edits: after each, every address that was ever asked or linked to answers what a
 * process that knows nothing but the files answers. One that died there is 404, 410 or a redirect, and so here.
 */
const secret = 'a-secret-of-many-letters'
const isLong = process.env.KHABAR_LONG !== undefined

/** Of a report's path only the series that failed: `KHABAR_SEED=… KHABAR_PATH=… npm run test:served -- model`. */
const path = process.env.KHABAR_PATH

let contentDir: string
let soundDir: string
let warm: Server
let cold: Awaited<ReturnType<typeof startColdServer>>

beforeAll(async () => {
  const root = makeFolder()
  contentDir = join(root, 'content')
  soundDir = join(root, 'sound')
  openNewspaper(contentDir, soundDir)
  warm = await startServer({ CONTENT_DIR: contentDir, DATA_DIR: join(root, 'data'), PUBLISH_SECRET: secret })
  cold = await startColdServer(soundDir, root)
}, 240_000)

afterAll(async () => {
  console.info(`__tests__/model/server: seed ${seed}, compared ${compared} times`)
  await warm?.end('SIGTERM')
  await cold?.stop()
})

let compared = 0

const always = [
  ...'/ /en /latest /en/latest /corrections /heritage /science /culture /turath /en/heritage'.split(' '),
  ...'/nothing /en/nothing /old/one /old/two /authors/desk /authors/rim /authors/old-desk'.split(' '),
  ...[...articleFiles, ...pageFiles].map((file) => hrefOf(pathOf(file))),
  `/search?q=${encodeURIComponent('ماء')}`,
]

/** Answers of one server, each address asked once. */
async function askAll(origin: string, hrefs: Iterable<string>): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  for (const href of hrefs) answers.set(href, await ask(origin, href))
  return answers
}

/** Publishes what was edited: once that is answered, it is in front of readers. */
async function publish(newspaper: Newspaper): Promise<void> {
  const headers = { authorization: `Bearer ${secret}` }
  const response = await fetch(`${warm.origin}/api/publish`, { method: 'POST', headers })
  expect(response.status, await response.text()).toBe(200)
  newspaper.settle()
}

async function compare(newspaper: Newspaper, known: Set<string>, after: unknown): Promise<void> {
  await cold.forget()
  compared++
  let fresh = [...known]
  while (fresh.length > 0) {
    const [here, there] = await Promise.all([askAll(warm.origin, fresh), askAll(cold.origin, fresh)])
    for (const [href, expected] of there) {
      const answer = here.get(href)
      if (!answer) throw new Error(`${href} was not asked`)
      const differences = listDifferences(...comparable(answer, expected, newspaper.isPinnedAt(href)))
      expect(differences, `${href} after ${JSON.stringify(after)}`).toEqual([])
    }
    fresh = [...new Set([...there.values()].flatMap(listHrefs))].filter((href) => !known.has(href))
    for (const href of fresh) known.add(href)
  }
}

describe('a running site', () => {
  it(
    'answers through any series of edits what a fresh one answers',
    async () => {
      // Addresses of all series: what died in one is asked in the next.
      const known = new Set(always)
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), {
            minLength: 1,
            maxLength: 8,
            size: 'max',
          }),
          async (series) => {
            for (const folder of [contentDir, soundDir])
              for (const name of readdirSync(folder))
                rmSync(join(folder, name), { recursive: true, force: true })
            const newspaper = openNewspaper(contentDir, soundDir)
            for (const edit of beginning) newspaper.edit(edit)
            await publish(newspaper)
            await compare(newspaper, known, 'the beginning')
            for (const edits of series) {
              for (const edit of edits) newspaper.edit(edit)
              await publish(newspaper)
              await compare(newspaper, known, edits)
            }
          },
        ),
        {
          numRuns: isLong ? 200 : 3,
          interruptAfterTimeLimit: isLong ? 1_500_000 : 45_000,
          seed,
          ...(path && { path }),
        },
      )
    },
    isLong ? 1_800_000 : 240_000,
  )
})
