import { serveNext } from './serveNext'

/** `npm run dev`: serves the sources as they are, and shows a saved file at once. */
process.exitCode = await serveNext('dev', () => Promise.resolve(0))
