import type { Server, ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenGuarded } from '../../../fixtures/servers/listenGuarded'
import { pageCache } from '@/lib/pageCache/pageCache'

let server: Server
let origin = ''
/** What stands where Next does, and answers when the test says so. */
const held: { path: string; response: ServerResponse }[] = []

beforeEach(async () => {
  held.length = 0
  ;({ server, origin } = await listenGuarded((request, response) => {
    if (request.url === '/at-once') response.end('at once')
    else held.push({ path: request.url ?? '', response })
  }))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const textAt = async (path: string, init?: RequestInit) => (await fetch(origin + path, init)).text()
const untilHeld = (count: number) => vi.waitFor(() => expect(held).toHaveLength(count))
const answer = (place: number, text: string) => held[place]?.response.end(text)
/** A request that came after another one of the same connection pool has been seen by then, too. */
const untilSeen = () => textAt('/at-once')

it('a page that is asked for after a drop is rendered after what was under way, with nothing of it', async () => {
  const before = textAt('/heritage/dam')
  await untilHeld(1)
  pageCache().drop(['/heritage/dam'])
  const after = textAt('/heritage/dam')
  const spelledOtherwise = textAt('/heritage/d%61m?from=chat')
  await untilSeen()
  expect(held).toHaveLength(1)
  answer(0, 'old')
  expect(await before).toBe('old')
  await untilHeld(3)
  for (const place of [1, 2]) answer(place, 'new')
  expect(await Promise.all([after, spelledOtherwise])).toEqual(['new', 'new'])
})

it('nobody waits where nothing was dropped, nor for another page', async () => {
  const first = textAt('/heritage/dam')
  await untilHeld(1)
  const second = textAt('/heritage/dam')
  await untilHeld(2)
  pageCache().dropAll()
  const other = textAt('/heritage/other')
  await untilHeld(3)
  for (const place of [0, 1, 2]) answer(place, `${place}`)
  expect(await Promise.all([first, second, other])).toEqual(['0', '1', '2'])
})

it('a page during whose wait something is dropped again waits for what began meanwhile', async () => {
  const first = textAt('/heritage/dam')
  await untilHeld(1)
  pageCache().dropShowing(['/heritage/dam'])
  const second = textAt('/heritage/dam')
  await untilSeen()
  answer(0, '1')
  await untilHeld(2)
  pageCache().dropUnder(['/heritage'])
  const third = textAt('/heritage/dam')
  await untilSeen()
  expect(held).toHaveLength(2)
  answer(1, '2')
  await untilHeld(3)
  answer(2, '3')
  expect(await Promise.all([first, second, third])).toEqual(['1', '2', '3'])
})

it('a reader who leaves holds nobody up, and is not rendered for where it was waiting', async () => {
  const [early, late] = [new AbortController(), new AbortController()]
  const left = [textAt('/heritage/dam', { signal: early.signal }).catch(() => 'left')]
  await untilHeld(1)
  pageCache().dropAll()
  left.push(textAt('/heritage/dam', { signal: late.signal }).catch(() => 'left'))
  await untilSeen()
  late.abort()
  const stayed = textAt('/heritage/dam')
  await untilSeen()
  early.abort()
  expect(await Promise.all(left)).toEqual(['left', 'left'])
  await untilHeld(2)
  answer(1, 'new')
  expect(await stayed).toBe('new')
  expect(held).toHaveLength(2)
})
