import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that start built servers and break them run by themselves (`npm run test:served`), one file at a time. */
const isServed = process.env.KHABAR_SERVED !== undefined

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: isServed ? ['__tests__/**/*.served.test.ts'] : ['__tests__/**/*.test.{ts,tsx}'],
    exclude: isServed ? [] : ['__tests__/**/*.served.test.ts'],
    fileParallelism: !isServed,
    globalSetup: isServed ? ['__tests__/fixtures/setUpServed.ts'] : [],
    setupFiles: ['__tests__/setup.ts'],
    // Some tests start threads, databases and encoders; a long run asks for more of everything.
    testTimeout: process.env.KHABAR_LONG ? 900_000 : isServed ? 60_000 : 30_000,
    hookTimeout: 30_000,
  },
})
