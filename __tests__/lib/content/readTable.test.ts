import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { readTable } from '@/lib/content/readTable'
import { makeFolder } from '@/scripts/temporaryFolder'

const folder = makeFolder()
afterEach(() => vi.unstubAllEnvs())

it('reads a table below media, and knows none where there is no file', async () => {
  mkdirSync(join(folder, 'media', 'tables'), { recursive: true })
  writeFileSync(join(folder, 'media', 'tables', 'a.csv'), 'أ;ب\n1;2\n')
  vi.stubEnv('CONTENT_DIR', folder)
  expect(await readTable('tables/a.csv')).toEqual({ head: ['أ', 'ب'], rows: [['1', '2']] })
  expect(await readTable('b.csv')).toBeUndefined()
})
