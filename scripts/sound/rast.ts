/**
 * The steps of maqam Rast in whole tones, from the tonic up: a whole tone, two of three quarters, a whole tone to
 * the fifth; then again. The third and the seventh stand between major and minor.
 */
export const steps = [1, 0.75, 0.75, 1, 1, 0.75, 0.75] as const

/** Hertz of the tonic: the middle C on which Rast is commonly taught. */
export const tonic = 261.6256

/** The frequencies of one octave of Rast in hertz, tonic to tonic: eight notes, in equal quarter tones. */
export function octaveOfRast(): number[] {
  let tones = 0
  return [0, ...steps].map((step) => {
    tones += step
    return tonic * 2 ** (tones / 6)
  })
}

export type Note = { frequency: number; start: number; length: number }

/** The scale up, a rest on the upper tonic, and down again; times in seconds. */
export function upAndDown(beat: number): Note[] {
  const up = octaveOfRast()
  const down = up.toReversed()
  const held = 2
  const rising = up.map((frequency, place) => ({
    frequency,
    start: place * beat,
    length: place === up.length - 1 ? held * beat : beat,
  }))
  const turn = (up.length - 1 + held) * beat
  const falling = down.map((frequency, place) => ({
    frequency,
    start: turn + place * beat,
    length: place === down.length - 1 ? 4 * beat : beat,
  }))
  return [...rising, ...falling]
}
