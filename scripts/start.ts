import { buildSite } from './buildSite'
import { serveSite } from './serveSite'

/**
 * `npm start`: builds when there is no build of these sources, then serves on `PORT` (3000). Content is no source: it is
 * read while serving.
 */
process.exitCode = await serveSite('start', buildSite)
