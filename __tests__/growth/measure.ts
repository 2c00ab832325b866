/**
 * A program that measures how the processor time of a reader grows with its text, for every shape of text, and prints a
 * line of JSON for each that grows faster than it should: `measure.ts READER [SHARE OF SHARES]`.
 */
import { runWithin } from '@/lib/content/sync/threads/runWithin'
import { readers } from './readers'
import { units, wraps } from './shapes'

/** Four times as much may take so many times as long: twice what it would where time and length go together, less what a machine's noise adds. */
const mostRatio = 6
/** Milliseconds: shorter times say nothing of growth, since starting and collecting take their share. */
const shortest = 60
const patience = 15_000

const [name = '', share = '0', shares = '1'] = process.argv.slice(2)
const reader = readers[name]
if (!reader) throw new Error(`no reader is called ${name}`)
const { read, most } = reader

function timeOf(text: string): number {
  const began = process.cpuUsage()
  const isDone = runWithin(patience, () => (read(text), true))
  const { user, system } = process.cpuUsage(began)
  return isDone ? (user + system) / 1000 : Infinity
}

function judge(make: (count: number) => string): { count: number; times: number[] } | undefined {
  const bytes = (count: number) => Buffer.byteLength(make(count))
  let count = Math.max(1, Math.min(200, Math.floor(most / bytes(1) / 4)))
  if (bytes(count * 4) > most) return undefined
  let time = timeOf(make(count))
  while (time < shortest && bytes(count * 8) <= most) time = timeOf(make((count *= 2)))
  const long = make(count * 4)
  let best = timeOf(long)
  // What is over at the longest text before it could be noticed does not matter.
  if (best < shortest * mostRatio) return undefined
  for (let tries = 0; tries < 3 && best > Math.max(time, shortest) * mostRatio; tries++) {
    time = Math.max(time, timeOf(make(count)))
    if (best < Infinity) best = Math.min(best, timeOf(long))
  }
  return best > Math.max(time, shortest) * mostRatio
    ? { count, times: [Math.round(time), Math.round(best)] }
    : undefined
}

read('سدّ **مأرب** [نصّ](/heritage/marib-dam)')
let index = 0
for (const unit of units) {
  for (const [wrap, make] of Object.entries(wraps)) {
    if (index++ % Number(shares) !== Number(share)) continue
    const found = judge((count) => make(unit, count))
    if (found) console.log(JSON.stringify({ reader: name, unit, wrap, ...found }))
  }
}
