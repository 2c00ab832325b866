import { afterEach, expect, it, vi } from 'vitest'
import { processWide } from '@/lib/processWide'

const key = 'ofThisTest'
afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for(`khabar.${key}`))
  vi.resetModules()
})

it('makes a value once and hands the same one to every asker', () => {
  const make = vi.fn(() => ({ count: 0 }))
  processWide(key, make).count++
  expect(processWide(key, make).count).toBe(1)
  expect(make).toHaveBeenCalledTimes(1)
})

it('shares the value with another copy of the module, as another bundle holds one', async () => {
  const first = processWide(key, () => ({}))
  vi.resetModules()
  const copy = await import('@/lib/processWide')
  expect(copy.processWide).not.toBe(processWide)
  expect(copy.processWide(key, () => ({}))).toBe(first)
})

it('keeps keys apart', () => {
  expect(processWide(key, () => ['a'])).not.toBe(processWide(`${key}.other`, () => ['a']))
  Reflect.deleteProperty(globalThis, Symbol.for(`khabar.${key}.other`))
})
