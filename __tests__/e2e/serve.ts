import { cpSync, rmSync } from 'node:fs'
import { testFolders } from './folders'

/** Serves the sample newspaper from a copy, so that journeys can write articles. */
rmSync(testFolders.root, { recursive: true, force: true })
cpSync('content', testFolders.content, { recursive: true })
process.env.CONTENT_DIR = testFolders.content
process.env.DATA_DIR = testFolders.data
process.env.SITE_URL = `http://localhost:${process.env.PORT}`
await import('../../scripts/start')
