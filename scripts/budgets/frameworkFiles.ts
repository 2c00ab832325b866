import { readFileSync } from 'node:fs'

/** The scripts that the framework loads on every page, by the build's own list. */
export function listFrameworkFiles(): string[] {
  const manifest = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
    rootMainFiles: string[]
    polyfillFiles: string[]
  }
  return [...manifest.rootMainFiles, ...manifest.polyfillFiles]
}
