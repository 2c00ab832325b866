import { pluckedString, sampleRate } from './pluckedString'
import type { Note } from './rast'

const fade = 0.06

/**
 * Plays notes, each one a pair of strings a hair apart as on an oud, and returns mono samples in 16 bits,
 * little-endian, brought to four fifths of full loudness.
 */
export function mix(notes: readonly Note[]): Buffer {
  const end = Math.max(...notes.map((note) => note.start + note.length))
  const sum = new Float32Array(Math.round(end * sampleRate))
  for (const note of notes) {
    // A string rings on a little below the next note.
    const seconds = Math.min(note.length + 0.5, end - note.start)
    for (const detuned of [0.9995, 1.0005]) {
      const string = pluckedString(note.frequency * detuned, seconds)
      add(sum, string, Math.round(note.start * sampleRate))
    }
  }
  const peak = sum.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const bytes = Buffer.alloc(sum.length * 2)
  sum.forEach((sample, at) => bytes.writeInt16LE(Math.round((sample / peak) * 0.8 * 32767), at * 2))
  return bytes
}

function add(sum: Float32Array, string: Float32Array, from: number): void {
  const faded = fade * sampleRate
  for (let at = 0; at < string.length && from + at < sum.length; at++) {
    const tail = Math.min(1, (string.length - at) / faded)
    sum[from + at] = (sum[from + at] ?? 0) + (string[at] ?? 0) * tail
  }
}
