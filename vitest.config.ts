import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['__tests__/**/*.test.{ts,tsx}'],
    setupFiles: ['__tests__/setup.ts'],
    // Some tests start threads, databases and encoders; a long run asks for more of everything.
    testTimeout: process.env.KHABAR_LONG ? 900_000 : 30_000,
    hookTimeout: 30_000,
  },
})
