import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isHandled } from '@/lib/address/handled'

/**
 * Tells files and route handlers from pages by their path alone. `public/` is listed once: Next itself serves only
 * what was there when it started.
 * @param publicDir folder whose files are served at the root of the site
 */
export function createFileTest(publicDir: string): (path: string) => boolean {
  const files = new Set(listFiles(publicDir))
  return (asked) => isHandled(asked) || files.has(asked)
}

/**
 * Tells which of the built files (`/_next/static/…`) are there. One that is not costs Next a whole page in answer.
 * @param builtDir folder of the build whose files are served below `/_next/static/`
 */
export function createBuiltTest(builtDir: string): (path: string) => boolean {
  const files = new Set(listFiles(builtDir).map((file) => `/_next/static${file}`))
  return (asked) => !asked.startsWith('/_next/static/') || files.has(asked)
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map(
        (entry) =>
          `/${path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
      )
  } catch {
    return []
  }
}
