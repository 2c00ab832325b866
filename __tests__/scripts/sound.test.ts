import { describe, expect, it } from 'vitest'
import { mix } from '../../scripts/sound/mix'
import { pluckedString, sampleRate } from '../../scripts/sound/pluckedString'
import { octaveOfRast, tonic, upAndDown } from '../../scripts/sound/rast'

const cents = (heard: number, meant: number) => 1200 * Math.log2(heard / meant)

describe('maqam Rast', () => {
  it('has its third and seventh between major and minor, and closes the octave', () => {
    const scale = octaveOfRast().map((frequency) => Math.round(cents(frequency, tonic)))
    expect(scale).toEqual([0, 200, 350, 500, 700, 900, 1050, 1200])
  })

  it('goes down by the notes it went up, none before the last has ended', () => {
    const notes = upAndDown(1)
    const pitches = notes.map((note) => note.frequency)
    expect(pitches.slice(8)).toEqual(pitches.slice(0, 8).reverse())
    for (const [place, note] of notes.entries()) {
      const next = notes[place + 1]
      if (next) expect(next.start).toBeCloseTo(note.start + note.length)
    }
  })
})

describe('a plucked string', () => {
  it.each(octaveOfRast())('sounds at %f Hz within three cents', (frequency) => {
    const sound = pluckedString(frequency, 1).subarray(sampleRate / 4)
    expect(Math.abs(cents(pitchOf(sound, frequency), frequency))).toBeLessThan(3)
  })

  it('dies away', () => {
    const sound = pluckedString(tonic, 2)
    const power = (part: Float32Array) => part.reduce((sum, sample) => sum + sample * sample, 0)
    expect(power(sound.subarray(sampleRate))).toBeLessThan(power(sound.subarray(0, sampleRate)) / 2)
  })
})

describe('mix', () => {
  it('ends in silence, at four fifths of full loudness, the same each time', () => {
    const bytes = mix(upAndDown(0.2))
    const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
    expect(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBe(
      Math.round(0.8 * 32767),
    )
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(20)
    expect(mix(upAndDown(0.2)).equals(bytes)).toBe(true)
  })
})

// The lag of ten periods at which the sound is most like itself, refined by a parabola through its neighbours.
function pitchOf(sound: Float32Array, expected: number): number {
  const periods = 10
  const about = Math.round((periods * sampleRate) / expected)
  const likeness = (lag: number) => {
    let sum = 0
    for (let at = 0; at < sampleRate / 3; at++) sum += (sound[at] ?? 0) * (sound[at + lag] ?? 0)
    return sum
  }
  const lags = Array.from({ length: 61 }, (_, step) => about - 30 + step)
  const best = lags.reduce((a, b) => (likeness(b) > likeness(a) ? b : a))
  const [before, peak, after] = [likeness(best - 1), likeness(best), likeness(best + 1)]
  const shift = (before - after) / (2 * (before - 2 * peak + after))
  return (periods * sampleRate) / (best + shift)
}
