import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isNotedWhole, noteWhole, wholeMark } from '@/lib/content/wholeMark'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khabar-whole-'))
  path = join(folder, 'index.db')
  writeFileSync(path, 'an index')
})
afterEach(() => rmSync(folder, { recursive: true }))

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
