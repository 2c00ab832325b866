import { mkdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MediaFile } from '@/lib/model/model'
import { readTable } from '@/lib/content/tables/readTable'
import { probeMedia } from '@/lib/content/source/media/probe'
import { makeFolder } from '@/scripts/temporaryFolder'

let folder: string
beforeEach(() => {
  folder = realpathSync(makeFolder())
  mkdirSync(join(folder, 'media', 'tables'), { recursive: true })
  vi.stubEnv('CONTENT_DIR', folder)
})
afterEach(() => vi.unstubAllEnvs())

const at = (file: string) => join(folder, 'media', file)
const measure = async (...names: [file: string, spelling?: string]) =>
  (await probeMedia(folder, ...names)) as MediaFile

it('reads a table below media, and knows none where there is no file', async () => {
  writeFileSync(at('tables/a.csv'), 'أ;ب\n1;2\n')
  const table = await measure('tables/a.csv')
  expect(await readTable(table)).toEqual({ head: ['أ', 'ب'], rows: [['1', '2']] })
  rmSync(at('tables/a.csv'))
  expect(await readTable(table)).toBeUndefined()
})

it('reads the table that was measured, not a link that came under another spelling of its name', async () => {
  const [composed, decomposed] = ['é.csv'.normalize('NFC'), 'é.csv'.normalize('NFD')]
  writeFileSync(at(decomposed), 'a,b\n1,2\n')
  const table = await measure(composed, decomposed)
  symlinkSync('/etc/passwd', at(composed))
  expect(await readTable(table)).toEqual({ head: ['a', 'b'], rows: [['1', '2']] })
})

it('reads nothing of what came in the place of a table: a link, another text, a folder', async () => {
  writeFileSync(at('a.csv'), 'a,b\n1,2\n')
  const table = await measure('a.csv')
  renameSync(at('a.csv'), at('b.csv'))
  symlinkSync('b.csv', at('a.csv'))
  expect(await readTable(table), 'a link to the very same bytes').toBeUndefined()
  rmSync(at('a.csv'))
  writeFileSync(at('a.csv'), 'a,b\n3,4\n')
  expect(await readTable(table)).toBeUndefined()
  rmSync(at('a.csv'))
  mkdirSync(at('a.csv'))
  expect(await readTable(table)).toBeUndefined()
})
