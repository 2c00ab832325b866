import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { isIntact, stampIntegrity, integrityStamp } from '@/lib/content/database/integrityStamp'
import { makeFolder } from '@/scripts/temporaryFolder'

let path: string
beforeEach(() => {
  path = join(makeFolder(), 'index.db')
  writeFileSync(path, 'an index')
})

it('holds until the file is written to', () => {
  expect(isIntact(path)).toBe(false)
  stampIntegrity(path)
  expect(isIntact(path)).toBe(true)
  appendFileSync(path, '.')
  expect(isIntact(path)).toBe(false)
})

it('holds for no other file of the same name, and not where the mark was cut short', () => {
  stampIntegrity(path)
  rmSync(path)
  writeFileSync(path, 'an index')
  expect(isIntact(path)).toBe(false)
  stampIntegrity(path)
  writeFileSync(path + integrityStamp, '')
  expect(isIntact(path)).toBe(false)
})
