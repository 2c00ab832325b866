import { boundReading, type ReadBytes } from './byteSource'
import { findFlacTraces } from './flacTraces'
import { findId3Traces } from './id3Traces'
import { findIsoTraces } from './isoTraces'
import { findMatroskaTraces } from './matroskaTraces'
import { findOggTraces } from './oggTraces'
import { findWavTraces } from './wavTraces'
import type { Trace } from '@/lib/model/trace'

/** The most places that are covered in one file; one that has more is as strange as one that cannot be read. */
const most = 5_000

function findOf(head: Buffer, read: ReadBytes, bytes: number): Promise<Trace[]> {
  const mark = head.toString('latin1', 0, 4)
  if (mark === 'OggS') return findOggTraces(read)
  if (mark === 'fLaC') return findFlacTraces(read)
  if (mark === 'RIFF') return findWavTraces(read, bytes)
  if (mark.startsWith('ID3')) return findId3Traces(read)
  if (head.toString('hex', 0, 4) === '1a45dfa3') return findMatroskaTraces(read, bytes)
  if (head.toString('latin1', 4, 8) === 'ftyp') return findIsoTraces(read, 0, bytes)
  return Promise.resolve([])
}

/** The part of a trace that lies in the file: its own lengths may claim more. */
function within(trace: Trace, bytes: number): Trace[] {
  if ('hex' in trace) return trace.at + trace.hex.length / 2 <= bytes ? [trace] : []
  const length = Math.min(trace.length, bytes - trace.at)
  return length > 0 ? [{ ...trace, length }] : []
}

/**
 * Finds in a film or a sound what tells where and with what it was made: places, cameras, telephones, programs. Its name
 * called and by whom it is stays. Reads little of it, whatever its size; one that cannot be read is sent as it is.
 * @param head its first bytes, twelve at least
 * @param read reads from it
 * @param bytes its size
 */
export async function findTraces(head: Buffer, read: ReadBytes, bytes: number): Promise<Trace[]> {
  const found = await findOf(head, boundReading(read), bytes).catch((): Trace[] => [])
  return found.length > most ? [] : found.flatMap((trace) => within(trace, bytes))
}
