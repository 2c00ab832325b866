import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTraces } from '@/lib/content/source/media/traces/findTraces'
import { makeFlac, makeMp3, makeOpus, makeWav, makeWebm, oggChecksum } from './containers'
import { makeMov } from './films'
import { said, secrets } from './writeBytes'
import type { Trace } from '@/lib/model/trace'
import { coverTraces } from '@/lib/content/source/media/traces/coverTraces'

const readFrom = (file: Buffer) => async (at: number, length: number) => file.subarray(at, at + length)
const tracesOf = (file: Buffer) => findTraces(file.subarray(0, 1024), readFrom(file), file.length)

async function clean(file: Buffer): Promise<Buffer> {
  const cleaned = Buffer.from(file)
  coverTraces(cleaned, 0, await tracesOf(file))
  return cleaned
}

const files: [string, Buffer][] = [
  ['a MOV of a telephone', makeMov()],
  ['an MP4 of a telephone', makeMov({ isMetaFull: true })],
  ['an MP3 with a tag of version 2.2', makeMp3(2)],
  ['an MP3 with a tag of version 2.3', makeMp3(3)],
  ['an MP3 with a tag of version 2.4', makeMp3(4)],
  ['an MP3 whose tag hides its FF', makeMp3(3, { unsynchronised: true })],
  ['a FLAC', makeFlac()],
  ['an Opus', makeOpus()],
  ['a WAV', makeWav()],
  ['a WebM', makeWebm()],
]

describe.each(files)('%s', (_, file) => {
  it('says neither where nor with what it was made, and says its title and its artist', async () => {
    for (const secret of secrets) expect(file.includes(secret)).toBe(true)
    const cleaned = await clean(file)
    expect(cleaned.length).toBe(file.length)
    for (const secret of secrets) expect([secret, cleaned.includes(secret)]).toEqual([secret, false])
    for (const kept of [said.title, said.artist]) expect([kept, cleaned.includes(kept)]).toEqual([kept, true])
  })

  it('can be read by whoever could read it before: all else stands where it stood', async () => {
    const cleaned = await clean(file)
    // What was covered is found no more, and nothing new is.
    const again = Buffer.from(cleaned)
    coverTraces(again, 0, await tracesOf(cleaned))
    expect(again.equals(cleaned)).toBe(true)
  })

  it('is the same in whatever parts it is sent', async () => {
    const traces = await tracesOf(file)
    const whole = await clean(file)
    fc.assert(
      fc.property(fc.array(fc.nat(file.length), { maxLength: 30 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), file.length]
        const parts = places.slice(1).map((end, at) => {
          const part = Buffer.from(file.subarray(places[at], end))
          coverTraces(part, places[at] ?? 0, traces)
          return part
        })
        expect(Buffer.concat(parts).equals(whole)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('is answered for in few reads, however it is broken', async () => {
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat(file.length),
        async (changes, cut) => {
          const broken = Buffer.from(file.subarray(0, Math.max(cut, 12)))
          for (const { at, byte } of changes) if (at < broken.length) broken[at] = byte
          let reads = 0
          const traces = await findTraces(
            broken.subarray(0, 1024),
            async (at, length) => {
              reads++
              return broken.subarray(at, at + length)
            },
            broken.length,
          )
          expect(reads).toBeLessThan(60_000)
          expectWithin(traces, broken.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

function expectWithin(traces: Trace[], length: number) {
  for (const trace of traces) {
    const long = 'hex' in trace ? trace.hex.length / 2 : trace.length
    expect(trace.at).toBeGreaterThanOrEqual(0)
    expect(long).toBeGreaterThan(0)
    expect(trace.at + long).toBeLessThanOrEqual(length)
  }
}

it('pages of Ogg have the checksum of what they hold', async () => {
  const cleaned = await clean(makeOpus())
  let pages = 0
  for (let at = 0; at < cleaned.length; pages++) {
    const segments = cleaned.subarray(at + 27, at + 27 + (cleaned[at + 26] ?? 0))
    const length = segments.reduce((sum, next) => sum + next, 27 + segments.length)
    const page = cleaned.subarray(at, at + length)
    expect(page.readUInt32LE(22)).toBe(oggChecksum(page))
    at += length
  }
  expect(pages).toBeGreaterThan(3)
})

it('a tag that hides its FF is as long as before once they are taken out', async () => {
  const takeOut = (file: Buffer) => file.toString('latin1').replace(/\xff\0/g, '\xff').length
  const file = makeMp3(3, { unsynchronised: true })
  expect(takeOut(await clean(file))).toBe(takeOut(file))
})

it.each(['maqam-rast.mp3', 'tides.webm'])('the sample’s %s keeps its sound and picture', async (name) => {
  const file = readFileSync(`content/media/${name}`)
  const cleaned = await clean(file)
  const changed = cleaned.reduce((sum, byte, at) => sum + Number(byte !== file[at]), 0)
  expect(changed).toBeLessThan(300)
})

it('random bytes are nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('OggS', 'fLaC', 'RIFF', 'ID3', '\x1a\x45\xdf\xa3', '\0\0\0\x10ftyp'),
      fc.uint8Array({ minLength: 12, maxLength: 2_000 }),
      async (mark, rest) => {
        const file = Buffer.concat([Buffer.from(mark, 'latin1'), rest])
        expectWithin(await tracesOf(file), file.length)
      },
    ),
  )
})
