import { buildSite, runNext } from './buildSite'

/**
 * `npm start`: builds when there is no build of these sources, then serves on `PORT` (3000). Content is no source: it is
 * read while serving.
 */
const failed = await buildSite()
process.exitCode = failed || (await runNext('start', '--port', process.env.PORT || '3000'))
