import fc from 'fast-check'
import { afterAll } from 'vitest'
import { takeTemporaryFolder } from '@/scripts/temporaryFolder'
import { seed } from './fixtures/seed'

// `npm run test:long` tries every invariant on far more inputs; a failure prints its seed.
fc.configureGlobal({
  seed,
  ...(process.env.KHABAR_LONG && { numRuns: 5_000, interruptAfterTimeLimit: 600_000 }),
})

// The folder of a file’s tests goes when they have ended; of hooks at the end the first runs last.
afterAll(takeTemporaryFolder())
