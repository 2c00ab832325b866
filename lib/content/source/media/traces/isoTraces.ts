import type { ReadBytes } from './byteSource'
import { isKeptName } from './keptNames'
import type { Trace } from '@/lib/model/trace'

/** A box of ISO/IEC 14496-12 (4.2), and an atom of QuickTime. */
type Box = { type: string; at: number; body: number; end: number }

/** Boxes of `udta` and items of `ilst` that are kept: names, people, how it is played. */
const keptBoxes = new Set(
  `\u00a9nam \u00a9ART \u00a9alb \u00a9aut \u00a9day \u00a9gen \u00a9cpy \u00a9des \u00a9trk \u00a9wrt \u00a9grp \u00a9lyr \u00a9PRD \u00a9prf \u00a9dir \u00a9cmt \u00a9inf
aART desc ldes titl auth perf gnre dscp cprt albm yrrc name chpl kywd rtng clsf trkn disk covr cpil pgap tmpo rtng stik
hdlr keys ilst meta tagc free skip`.split(/\s+/),
)
/** Boxes in whose boxes such words may stand. */
const holders = new Set(['moov', 'trak', 'mdia', 'moof', 'traf'])
/** XMP (Adobe, part 3): it has fields for places and cameras. */
const xmp = 'be7acfcb97a942e89c71999491e3afac'

async function* listBoxes(read: ReadBytes, from: number, end: number): AsyncGenerator<Box> {
  let at = from
  while (at + 8 <= end) {
    const head = await read(at, 16)
    if (head.length < 8) return
    const said = head.readUInt32BE(0)
    const isLong = said === 1 && head.length === 16
    const length = said === 0 ? end - at : isLong ? Number(head.readBigUInt64BE(8)) : said
    const body = at + (isLong ? 16 : 8)
    if (length < body - at || at + length > end) return
    yield { type: head.toString('latin1', 4, 8), at, body, end: at + length }
    at += length
  }
}

/** A box that says nothing: its place is free. */
const freed = ({ at, body, end }: Box): Trace[] => [
  { at: at + 4, hex: Buffer.from('free').toString('hex') },
  { at: body, length: end - body, fill: 0 },
]

const cleared = ({ body, end }: Pick<Box, 'body' | 'end'>): Trace[] =>
  end > body ? [{ at: body, length: end - body, fill: 0 }] : []

/** The names of QuickTime's list of keys, in their order (the items of `ilst` count from 1). */
async function readKeys(read: ReadBytes, { body, end }: Box): Promise<string[]> {
  const names: string[] = []
  for await (const key of listBoxes(read, body + 8, end))
    names.push((await read(key.body, Math.min(key.end - key.body, 256))).toString('utf8'))
  return names
}

/** Of an item that has its name beside it (`----`), whether that is kept. */
async function readFreeName(read: ReadBytes, { body, end }: Box): Promise<string> {
  for await (const { type, ...box } of listBoxes(read, body, end))
    if (type === 'name')
      return (await read(box.body + 4, Math.min(box.end - box.body - 4, 256))).toString('utf8')
  return ''
}

/** Clears what an item says, and leaves its frame, which players count. */
async function clearItem(read: ReadBytes, item: Box): Promise<Trace[]> {
  const traces: Trace[] = []
  // Type and language of the value stand before it.
  for await (const { type, body, end } of listBoxes(read, item.body, item.end))
    if (type === 'data') traces.push(...cleared({ body: body + 8, end }))
  return traces.length > 0 ? traces : cleared(item)
}

async function findInMeta(read: ReadBytes, meta: Box): Promise<Trace[]> {
  // ISO has four bytes of version and flags there, QuickTime none.
  const head = await read(meta.body, 8)
  const body = head.toString('latin1', 4, 8) === 'hdlr' ? meta.body : meta.body + 4
  const traces: Trace[] = []
  let keys: string[] | undefined
  for await (const box of listBoxes(read, body, meta.end)) {
    if (box.type === 'keys') keys = await readKeys(read, box)
    else if (box.type === 'ilst') traces.push(...(await findInItems(read, box, keys)))
    else if (!['hdlr', 'free', 'skip'].includes(box.type)) traces.push(...freed(box))
  }
  return traces
}

async function findInItems(read: ReadBytes, list: Box, keys: string[] | undefined): Promise<Trace[]> {
  const traces: Trace[] = []
  for await (const item of listBoxes(read, list.body, list.end)) {
    const number = Buffer.from(item.type, 'latin1').readUInt32BE(0)
    const name = item.type === '----' ? await readFreeName(read, item) : keys?.[number - 1]
    const isKept = name === undefined ? keptBoxes.has(item.type) : isKeptName(name)
    if (!isKept) traces.push(...(await clearItem(read, item)))
  }
  return traces
}

async function findInUserData(read: ReadBytes, { body, end }: Box): Promise<Trace[]> {
  const traces: Trace[] = []
  for await (const box of listBoxes(read, body, end)) {
    if (box.type === 'meta') traces.push(...(await findInMeta(read, box)))
    else if (!keptBoxes.has(box.type)) traces.push(...freed(box))
  }
  return traces
}

/**
 * Finds in MP4, M4A, MOV and their kin what names places and devices: all of the words beside a film but its title and the
 * like, XMP, and the names that cameras give to tracks. A track of samples that a camera recorded beside the picture is not
 * looked into.
 */
export async function findIsoTraces(read: ReadBytes, from: number, end: number, depth = 0): Promise<Trace[]> {
  const traces: Trace[] = []
  for await (const box of listBoxes(read, from, end)) {
    if (box.type === 'udta') traces.push(...(await findInUserData(read, box)))
    else if (box.type === 'meta' && depth < 3) traces.push(...(await findInMeta(read, box)))
    else if (box.type === 'uuid' && (await read(box.body, 16)).toString('hex') === xmp)
      traces.push(...freed(box))
    // Version and flags, two types, three reserved numbers; then the track's name.
    else if (box.type === 'hdlr') traces.push(...cleared({ body: box.body + 24, end: box.end }))
    else if (holders.has(box.type) && depth < 4)
      traces.push(...(await findIsoTraces(read, box.body, box.end, depth + 1)))
  }
  return traces
}
