import { rmSync } from 'node:fs'
import path from 'node:path'
import { rootFolder } from './folders'

/** Serves the sample newspaper, which no spec writes to: who has to starts a site of its own. */
rmSync(rootFolder, { recursive: true, force: true })
process.env.CONTENT_DIR = 'content'
process.env.DATA_DIR = path.join(rootFolder, 'data')
process.env.SITE_URL = `http://localhost:${process.env.PORT}`
await import('../../scripts/start')
