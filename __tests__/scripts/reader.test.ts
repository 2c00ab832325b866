import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readerScript } from '@/components/site/readerFile'
import { bundleReader } from '@/scripts/reader/bundle'

it('the served script is made from the modules as they are now: else run `npm run reader`', async () => {
  const { name, code } = await bundleReader(process.cwd())
  expect(readerScript).toBe(`/reader/${name}`)
  expect(readFileSync(path.join('public', 'reader', name), 'utf8')).toBe(code)
})
