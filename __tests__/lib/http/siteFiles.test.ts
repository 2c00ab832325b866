import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { createBuiltTest, createFileTest } from '@/lib/http/siteFiles'
import { makeFolder } from '@/scripts/temporaryFolder'

let folder: string
beforeAll(() => {
  folder = makeFolder()
  mkdirSync(path.join(folder, 'fonts'))
  writeFileSync(path.join(folder, 'mark.svg'), '')
  writeFileSync(path.join(folder, 'fonts/a.woff2'), '')
})

it.each([
  '/mark.svg',
  '/fonts/a.woff2',
  '/_next/static/a.js',
  '/media/0123/a.webp',
  '/api/health',
  '/api/search',
])('%s is a file', (path) => {
  expect(createFileTest(folder)(path)).toBe(true)
})

it.each(['/', '/fonts', '/other.svg', '/heritage/v1.5', '/mediation/a', '/en/media', '/media', '/api/none'])(
  '%s is a page, if anything',
  (path) => {
    expect(createFileTest(folder)(path)).toBe(false)
  },
)

it('knows which built files are there', () => {
  const isBuilt = createBuiltTest(folder)
  expect(['/_next/static/fonts/a.woff2', '/heritage/a'].map(isBuilt)).toEqual([true, true])
  expect(['/_next/static/fonts/b.woff2', '/_next/static/fonts'].map(isBuilt)).toEqual([false, false])
})

it('works without a folder of files', () => {
  expect(createFileTest(path.join(folder, 'none'))('/mark.svg')).toBe(false)
})
