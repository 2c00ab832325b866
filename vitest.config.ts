import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const isServed = process.env.KHABAR_SERVED !== undefined

const served = '__tests__/**/*.served.test.ts'
/** They ask functions that leave nothing behind in their process: one process does for all of these files. */
const together = [
  '__tests__/{app,deploy,docs}/**/*.test.ts',
  '__tests__/lib/*.test.ts',
  '__tests__/lib/!(media|publish|server)/**/!(indexThread).test.ts',
]

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    setupFiles: ['__tests__/setup.ts'],
    // Left to itself the runner leaves one processor to others.
    maxWorkers: '100%',
    // Some tests start threads, databases and encoders; a long run asks for more of everything.
    testTimeout: process.env.KHABAR_LONG ? 900_000 : isServed ? 60_000 : 30_000,
    hookTimeout: 30_000,
    projects: isServed
      ? [
          {
            // They start built servers and break them: by themselves (`npm run test:served`), one file at a time.
            extends: true,
            test: {
              name: 'served',
              include: [served],
              fileParallelism: false,
              globalSetup: ['__tests__/fixtures/setUpServed.ts'],
            },
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
