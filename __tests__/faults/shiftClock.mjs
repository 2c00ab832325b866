import { readFileSync } from 'node:fs'

/**
 * Loaded before a server (`NODE_OPTIONS=--import …`): its clock is wrong by as many milliseconds as stand in the file
 * that `CLOCK_SHIFT` names, and jumps when that is rewritten.
 */
const RealDate = Date
const place = process.env.CLOCK_SHIFT ?? ''
let shift = 0
let read = -Infinity

function now() {
  // The clock is read at each request and in each statement: the file is not.
  if (performance.now() - read > 50) {
    read = performance.now()
    try {
      shift = Number(readFileSync(place, 'utf8')) || 0
    } catch {
      shift = 0
    }
  }
  return RealDate.now() + shift
}

// A proxy and not a class: some call `Date()` as a function.
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
