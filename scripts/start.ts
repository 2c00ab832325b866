import { buildSite } from './buildSite'
import { serveNext } from './serveNext'

/**
 * `npm start`: builds when there is no build of these sources, then serves on `PORT` (3000). Content is no source: it is
 * read while serving.
 */
process.exitCode = await serveNext('start', buildSite)
