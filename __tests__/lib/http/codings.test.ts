import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { findCoding } from '@/lib/http/codings'

const coding = (accepted?: string) =>
  findCoding({ headers: accepted === undefined ? {} : { 'accept-encoding': accepted } } as IncomingMessage)

it.each([
  [undefined, 'identity'],
  ['identity', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip ,\t deflate', 'gzip'],
  ['br', 'br'],
  ['zstd', undefined],
  ['gzip;q=0', undefined],
])('who accepts %s gets %s', (accepted, found) => expect(coding(accepted)).toBe(found))

it('reads a header of any length in one go', () => {
  const began = process.cpuUsage()
  expect(coding(`a${' '.repeat(200_000)}b`)).toBeUndefined()
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1000).toBeLessThan(1_000)
})
