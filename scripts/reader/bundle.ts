import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'esbuild'

/** The language of phones that have had no new browser since 2019. */
const oldestLanguage = 'es2018'

/**
 * Joins and shortens the modules in `reader/`.
 * @returns the script, and its file name with the first eight hexadecimal digits of its SHA-256
 */
export async function bundleReader(root: string): Promise<{ name: string; code: string }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'reader', 'main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldestLanguage,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
  return { name: `reader.${hash}.js`, code }
}
