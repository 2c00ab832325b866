import type { ReadBytes } from './byteSource'
import type { Trace } from '@/lib/model/trace'

/** Chunks that play the sound or mark places in it. */
const played = new Set([
  'fmt ',
  'fact',
  'data',
  'cue ',
  'plst',
  'smpl',
  'inst',
  'JUNK',
  'PAD ',
  'ds64',
  'PEAK',
])
/** Entries of `LIST INFO` (RIFF, 3): title, artist, album, day, kind, track, rights. */
const keptEntries = new Set(['INAM', 'IART', 'IPRD', 'ICRD', 'IGNR', 'ITRK', 'ICOP', 'ILNG', 'IPRT'])

type Chunk = { id: string; at: number; body: number; end: number }

async function* listChunks(read: ReadBytes, from: number, end: number): AsyncGenerator<Chunk> {
  let at = from
  while (at + 8 <= end) {
    const head = await read(at, 8)
    if (head.length < 8) return
    const body = at + 8
    const chunkEnd = Math.min(body + head.readUInt32LE(4), end)
    yield { id: head.toString('latin1', 0, 4), at, body, end: chunkEnd }
    // Chunks begin at even places.
    at = chunkEnd + ((chunkEnd - body) % 2)
  }
}

/** A chunk that readers skip. */
const junk = ({ at, body, end }: Chunk): Trace[] => [
  { at, hex: Buffer.from('JUNK').toString('hex') },
  { at: body, length: end - body, fill: 0 },
]

/** Finds in a WAV file what programs put beside the sound (`bext`, `iXML`, XMP, ID3 …), and entries that are not kept. */
export async function findWavTraces(read: ReadBytes, end: number): Promise<Trace[]> {
  const traces: Trace[] = []
  for await (const chunk of listChunks(read, 12, end)) {
    if (played.has(chunk.id)) continue
    const form = (await read(chunk.body, 4)).toString('latin1')
    if (chunk.id !== 'LIST' || form !== 'INFO') {
      // Labels of places in the sound.
      if (!(chunk.id === 'LIST' && form === 'adtl')) traces.push(...junk(chunk))
      continue
    }
    for await (const entry of listChunks(read, chunk.body + 4, chunk.end))
      if (!keptEntries.has(entry.id) && entry.end > entry.body)
        traces.push({ at: entry.body, length: entry.end - entry.body, fill: 0 })
  }
  return traces
}
