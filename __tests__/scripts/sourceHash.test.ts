import { cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { hashSources } from '../../scripts/sourceHash'
import { makeFolder } from '../../scripts/temporaryFolder'

let root: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = makeFolder()
  write('app/page.tsx', 'page')
  write('lib/a.ts', 'a')
  write('proxy.ts', 'proxy')
})

it.each([
  'app/page.tsx',
  'lib/deep/new.ts',
  'messages/ar.json',
  'public/mark.svg',
  'proxy.ts',
  'next.config.ts',
  'scripts/build/bundleThreads.mjs',
  'package-lock.json',
])('changes with %s', (file) => {
  const before = hashSources(root)
  write(file, 'changed')
  expect(hashSources(root)).not.toBe(before)
})

it.each([
  'content/ar/heritage/a.mdx',
  'README.md',
  '__tests__/a.test.ts',
  '.next/BUILD_ID',
  'node_modules/next/package.json',
])('does not change with %s, which no build is made of', (file) => {
  const before = hashSources(root)
  write(file, 'changed')
  expect(hashSources(root)).toBe(before)
})

it('does not change with the place or the time of the files', () => {
  const before = hashSources(root)
  utimesSync(path.join(root, 'lib/a.ts'), 0, 0)
  expect(hashSources(root)).toBe(before)
  const copy = `${root}-copy`
  cpSync(root, copy, { recursive: true })
  expect(hashSources(copy)).toBe(before)
})

it('tells two files from one with both texts', () => {
  write('lib/b.ts', 'b')
  const two = hashSources(root)
  write('lib/a.ts', 'ab')
  write('lib/b.ts', '')
  expect(hashSources(root)).not.toBe(two)
})
