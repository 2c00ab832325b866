import fc from 'fast-check'
import { seed } from './fixtures/seed'

// `npm run test:long` tries every invariant on far more inputs; a failure prints its seed.
fc.configureGlobal({
  seed,
  ...(process.env.KHABAR_LONG && { numRuns: 5_000, interruptAfterTimeLimit: 600_000 }),
})
