import fc from 'fast-check'

// `npm run test:long` tries every invariant on far more inputs; a failure prints its seed.
if (process.env.KHABAR_LONG) fc.configureGlobal({ numRuns: 5_000, interruptAfterTimeLimit: 600_000 })
