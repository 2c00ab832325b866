export const sampleRate = 44100

/**
 * A plucked string after Karplus and Strong (Computer Music Journal 7:2, 1983), tuned to the fraction of a sample
 * by an all-pass filter (Jaffe and Smith, same issue): quarter tones would be out of tune by whole samples.
 * Returns samples between -1 and 1; the same frequency and length always give the same sound.
 */
export function pluckedString(frequency: number, seconds: number): Float32Array {
  const period = sampleRate / frequency
  // The averaging of two neighbours delays by half a sample itself; the all-pass takes the remaining fraction.
  const size = Math.floor(period - 0.5 - 0.1)
  const fraction = period - 0.5 - size
  const coefficient = (1 - fraction) / (1 + fraction)
  const line = pluck(size)
  const sound = new Float32Array(Math.round(seconds * sampleRate))
  let previous = 0
  let input = 0
  let output = 0
  for (let at = 0; at < sound.length; at++) {
    const slot = at % size
    const heard = line[slot] ?? 0
    sound[at] = heard
    const damped = 0.998 * (0.5 * heard + 0.5 * previous)
    previous = heard
    output = coefficient * (damped - output) + input
    input = damped
    line[slot] = output
  }
  return sound
}

// Noise, made softer as by a plectrum of horn; without a constant part, which would only push the speaker.
function pluck(size: number): Float32Array {
  const random = noise(size)
  const line = new Float32Array(size)
  for (let pass = 0, last = 0; pass < size * 2; pass++) {
    last = 0.55 * random() + 0.45 * last
    line[pass % size] = last
  }
  const mean = line.reduce((sum, sample) => sum + sample, 0) / size
  return line.map((sample) => sample - mean)
}

// Lehmer's generator: the sound must be the same on every machine.
function noise(seed: number): () => number {
  let state = seed * 2654435 + 1
  return () => {
    state = (state * 48271) % 2147483647
    return (state / 2147483647) * 2 - 1
  }
}
