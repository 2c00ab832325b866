import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MediaFile } from '@/lib/model/model'
import { readBelow } from '@/lib/content/source/readSource'
import { readTable } from '@/lib/content/tables/readTable'
import { findRoot, readInside } from '@/lib/content/source/openInside'
import { probeMedia } from '@/lib/content/source/media/probe'
import { serveMedia } from '@/lib/media/serve'
import { makeFolder } from '@/scripts/temporaryFolder'
import { startSwapper } from '../../../fixtures/swapper'

/** A few hundred are enough to be sent another file where files are opened by their names. */
const tries = process.env.KHABAR_LONG ? 20_000 : 1_000
const secret = 'سرّ الخادم '

let root: string
let outside: string
beforeEach(() => {
  root = findRoot(makeFolder())
  outside = findRoot(makeFolder())
  vi.stubEnv('CONTENT_DIR', root)
  vi.stubEnv('DATA_DIR', makeFolder())
})
afterEach(() => vi.unstubAllEnvs())

function write(folder: string, file: string, text: string | Buffer) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** Asks again and again while something is swapped. @returns the different answers */
async function askWhile(
  swapped: Parameters<typeof startSwapper>[0],
  ask: () => Promise<string | undefined>,
): Promise<Set<string | undefined>> {
  const stop = await startSwapper(swapped)
  const answers = new Set<string | undefined>()
  try {
    for (let at = 0; at < tries; at++) answers.add(await ask())
  } finally {
    await stop()
  }
  return answers
}

/** A file that is swapped itself, and one below a folder that is. */
const shapes = [
  { kind: 'file', place: 'media/2024/a', link: 'media/2024/a' },
  { kind: 'folder', place: 'media/2024', link: 'media/2024' },
  { kind: 'folder', place: 'media', link: 'media' },
] as const

it.each(shapes)('a film, its $kind swapped ($place), is sent as it is or not at all', async (shape) => {
  const film = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(5_000, 'f')])
  const ending = shape.kind === 'file' ? '.webm' : ''
  write(root, 'media/2024/a.webm', film)
  write(outside, 'media/2024/a.webm', Buffer.concat([film.subarray(0, 4), Buffer.alloc(5_000, secret)]))
  const media = (await probeMedia(root, '2024/a.webm')) as MediaFile
  const swapped = {
    kind: shape.kind,
    place: join(root, shape.place + ending),
    link: join(outside, shape.link + ending),
  }
  const ask = async () => {
    const response = await serveMedia(new Request('http://localhost/'), media, ['a.webm'])
    return response.status === 200 ? Buffer.from(await response.arrayBuffer()).toString('latin1') : undefined
  }
  for (const answer of await askWhile(swapped, ask))
    expect([film.toString('latin1'), undefined]).toContain(answer)
  expect(await ask()).toBe(film.toString('latin1'))
})

it.each(shapes)(
  'texts and tables, their $kind swapped ($place), are read as they are or not at all',
  async (shape) => {
    const ending = shape.kind === 'file' ? '.csv' : ''
    write(root, 'media/2024/a.csv', 'عمود,آخر\n1,2\n')
    write(outside, 'media/2024/a.csv', `${secret},x\n3,4\n`)
    const media = (await probeMedia(root, '2024/a.csv')) as MediaFile
    const swapped = {
      kind: shape.kind,
      place: join(root, shape.place + ending),
      link: join(outside, shape.link + ending),
    }
    const ask = async () => {
      const source = readBelow(root, 'media/2024/a.csv')
      let bytes = ''
      try {
        bytes = readInside(root, 'media/2024/a.csv').toString()
      } catch {
        // Not there at this moment.
      }
      const table = await readTable(media)
      return [Array.isArray(source) ? '' : source.text, bytes, JSON.stringify(table)].join()
    }
    for (const answer of await askWhile(swapped, ask)) expect(answer).not.toContain(secret.trim())
    expect(await ask()).toContain('عمود')
  },
)

it('a film whose file is swapped after its answer began goes on as it was', async () => {
  const film = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(3_000_000, 'f')])
  write(root, 'media/a.webm', film)
  const media = (await probeMedia(root, 'a.webm')) as MediaFile
  const response = await serveMedia(new Request('http://localhost/'), media, ['a.webm'])
  const stop = await startSwapper({ kind: 'file', place: join(root, 'media/a.webm'), link: '/etc/passwd' })
  expect(Buffer.from(await response.arrayBuffer()).equals(film)).toBe(true)
  await stop()
})
