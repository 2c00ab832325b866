import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { isNotedWhole, noteWhole, wholeMark } from '@/lib/content/database/wholeMark'
import { makeFolder } from '@/scripts/temporaryFolder'

let path: string
beforeEach(() => {
  path = join(makeFolder(), 'index.db')
  writeFileSync(path, 'an index')
})

it('holds until the file is written to', () => {
  expect(isNotedWhole(path)).toBe(false)
  noteWhole(path)
  expect(isNotedWhole(path)).toBe(true)
  appendFileSync(path, '.')
  expect(isNotedWhole(path)).toBe(false)
})

it('holds for no other file of the same name, and not where the mark was cut short', () => {
  noteWhole(path)
  rmSync(path)
  writeFileSync(path, 'an index')
  expect(isNotedWhole(path)).toBe(false)
  noteWhole(path)
  writeFileSync(path + wholeMark, '')
  expect(isNotedWhole(path)).toBe(false)
})
