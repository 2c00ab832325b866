/**
 * The tide of the film at one moment. Angles are degrees counted against the clock from the right, as seen from
 * above the north pole, so that the earth turns and the moon travels the same way.
 */
export type Tide = {
  /** How far the moon has come into view, 0 to 1. */
  arrival: number
  /** How far the pull is shown, 0 to 1. */
  pull: number
  /** The height of the bulge under the moon and of the one opposite, 0 to 1. */
  near: number
  far: number
  /** Where the moon stands. */
  moon: number
  /** Where the harbour stands on the turning earth. */
  harbour: number
  /** The lunar day that has passed, 0 to 1. */
  day: number
}

/** Seconds that the film lasts. */
export const duration = 17

// In the time that brings the harbour under the moon again the moon moves on by about 12 degrees; the earth has to
// turn that much further, which takes some 50 minutes.
const monthlyStep = 12.2
const turning = { from: 7.6, to: 15.4 }

/** The state of the tide at a time of the film in seconds; times outside the film are held at its ends. */
export function tideAt(seconds: number): Tide {
  const day = between(seconds, turning.from, turning.to)
  return {
    arrival: eased(between(seconds, 0.4, 2)),
    pull: eased(between(seconds, 2.6, 3.4)) - eased(between(seconds, 7, 7.8)),
    near: eased(between(seconds, 3, 4.8)),
    far: eased(between(seconds, 5.4, 7.2)),
    moon: monthlyStep * day,
    harbour: (360 + monthlyStep) * day,
    day,
  }
}

/**
 * The level of the water at an angle, measured from the mean: 1 under a full bulge, -0.5 half-way between two. On a
 * sphere these are in balance, since the belt between the bulges is wide.
 */
export function levelAt(tide: Tide, angle: number): number {
  const along = Math.cos(((angle - tide.moon) * Math.PI) / 180)
  const bulge = along > 0 ? tide.near : tide.far
  const drawn = (tide.near + tide.far) / 4
  return bulge * along * along - drawn * (1 - along * along)
}

function between(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

function eased(share: number): number {
  return share * share * (3 - 2 * share)
}
