import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const isServed = process.env.KHABAR_SERVED !== undefined

/** Tests that start built servers and break them, by a run of their own (`npm run test:served`). */
const served = '__tests__/**/*.served.test.ts'
/** They hold servers to a few seconds or try as much as they can in a given time, and so have the machine for themselves. */
const alone = [
  '__tests__/faults/clock.served.test.ts',
  '__tests__/model/server.served.test.ts',
  '__tests__/served/front.served.test.ts',
]
const setUpServed = '__tests__/fixtures/setUpServed.ts'
/** They ask functions that leave nothing behind in their process: one process does for all of these files. */
const together = [
  '__tests__/{app,deploy,docs}/**/*.test.ts',
  '__tests__/lib/!(media|http|pageCache|sharePicture|publish|server|follow)/**/!(checkPool|indexThread|refusedFiles).test.ts',
]
/** An engine's own storage would stand before that of a test's document. */
const withoutStorage = '--no-experimental-webstorage'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    execArgv: process.allowedNodeEnvironmentFlags.has(withoutStorage) ? [withoutStorage] : [],
    globalSetup: ['__tests__/fixtures/setUpRun.ts'],
    setupFiles: ['__tests__/setup.ts'],
    // Left to itself the runner leaves one processor to others.
    maxWorkers: '100%',
    // Some tests start threads, databases and encoders; a long run asks for more of everything.
    testTimeout: process.env.KHABAR_LONG ? 900_000 : isServed ? 60_000 : 30_000,
    hookTimeout: 30_000,
    projects: isServed
      ? [
          {
            extends: true,
            test: { name: 'served', include: [served], exclude: alone, globalSetup: [setUpServed] },
          },
          {
            extends: true,
            test: { name: 'alone', include: alone, fileParallelism: false, globalSetup: [setUpServed] },
          },
        ]
      : [
          {
            extends: true,
            test: {
              name: 'apart',
              include: ['__tests__/**/*.test.{ts,tsx}'],
              exclude: [served, ...together],
            },
          },
          { extends: true, test: { name: 'together', include: together, isolate: false } },
        ],
  },
})
