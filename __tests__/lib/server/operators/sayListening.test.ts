import { networkInterfaces } from 'node:os'
import { afterEach, expect, it, vi } from 'vitest'
import { listReached, sayListening } from '@/lib/server/operators/sayListening'

vi.mock('node:os', async (importOriginal) => {
  const os = await importOriginal<typeof import('node:os')>()
  return { ...os, networkInterfaces: vi.fn() }
})
const interfaces = vi.mocked(networkInterfaces)
const all = {
  lo: [
    { address: '127.0.0.1', family: 'IPv4', internal: true },
    { address: '::1', family: 'IPv6', internal: true, scopeid: 0 },
  ],
  eth0: [
    { address: '192.0.2.7', family: 'IPv4', internal: false },
    { address: '2001:db8::7', family: 'IPv6', internal: false, scopeid: 0 },
    { address: 'fe80::7', family: 'IPv6', internal: false, scopeid: 2 },
  ],
} as unknown as ReturnType<typeof networkInterfaces>
afterEach(() => void interfaces.mockReset())

it.each([
  ['::', ['192.0.2.7', '2001:db8::7']],
  ['0.0.0.0', ['192.0.2.7']],
  ['127.0.0.1', []],
  ['::1', []],
  ['198.51.100.4', ['198.51.100.4']],
])('who listens on %s is reached at %j', (listening, reached) => {
  interfaces.mockReturnValue(all)
  expect(listReached(listening)).toEqual(reached)
})

it('a system that does not tell its addresses keeps nobody from starting', () => {
  interfaces.mockImplementation(() => {
    throw new Error('Address family not supported by protocol')
  })
  expect(listReached('::')).toEqual([])
})

const said = (address: string, reached: string[], locale: 'ar' | 'en' = 'en') =>
  sayListening({ address, port: 3000, family: 'IPv4' }, reached, locale).replace(/[\u2068\u2069]/g, '')

it.each([
  ['127.0.0.1', [], 'The site is at http://127.0.0.1:3000, for this machine alone.'],
  ['::1', [], 'The site is at http://[::1]:3000, for this machine alone.'],
  ['198.51.100.4', ['198.51.100.4'], 'The site is at http://198.51.100.4:3000.'],
  ['::', [], 'The site is at http://localhost:3000, and on every address of this machine.'],
  [
    '::',
    ['192.0.2.7', '2001:db8::7'],
    'The site is at http://localhost:3000; others on the network see it at http://192.0.2.7:3000, http://[2001:db8::7]:3000.',
  ],
])('says at %s, reached at %j: %s', (address, reached, sentence) => {
  expect(said(address, reached)).toBe(sentence)
})

it('says it in Arabic as well', () => {
  expect(said('0.0.0.0', ['192.0.2.7'], 'ar')).toBe(
    'الموقع على http://localhost:3000، ويراه من في الشبكة على http://192.0.2.7:3000.',
  )
})
