import { serveSite } from './serveSite'

/** `npm run dev`: serves the sources as they are, and shows a saved file at once. */
process.exitCode = await serveSite('dev', () => Promise.resolve(0))
