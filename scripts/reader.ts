import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleReader } from './reader/bundle'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run reader',
    about: "Makes the one script that a reader's browser loads from the modules in reader/.",
    options: {},
  },
)

/**
 * `npm run reader`: makes the one script that a reader's browser loads from the modules in `reader/`, under a name that
 * carries its content, and tells the pages that name. To be run after a change there; a test says when it was not.
 */
const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'public', 'reader')

const { name, code } = await bundleReader(root)
mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder)) rmSync(path.join(folder, old))
writeFileSync(path.join(folder, name), code)
writeFileSync(
  path.join(root, 'components/site/readerFile.ts'),
  `// Written by \`npm run reader\`.

/** The script of every page. */
export const readerScript = '/reader/${name}'
`,
)
console.log(`public/reader/${name}: ${Buffer.byteLength(code)} bytes`)
