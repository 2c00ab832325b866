import pino from 'pino'
import type { Fault } from '../content/fault'
import type { IndexReceipt } from '../content/receipt'
import { sayFault } from '../content/sayFault'
import { listNewFaults, printFaults } from './faultBlock'
import { findOperatorLocale } from './operatorLocale'

/**
 * Tells the operator what happens to the content: the faults of the start in one block to read, after that one JSON
 * line a change.
 */
export function createReporter() {
  const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
  const locale = findOperatorLocale(process.env)
  const say = (fault: Fault) => `${fault.file}:${fault.line}:${fault.column}  ${sayFault(fault, locale)}`
  let known: readonly Fault[] | undefined

  return {
    report(receipt: IndexReceipt) {
      const fresh = listNewFaults(known ?? [], receipt.faults)
      if (known === undefined) {
        if (fresh.length > 0) process.stderr.write(printFaults(fresh.map(say), locale))
      } else
        for (const fault of fresh)
          log.warn({ file: fault.file, code: fault.code, weight: fault.weight }, say(fault))
      known = receipt.faults
      log.info(summaryOf(receipt), 'content')
    },
    reportFailure(error: unknown) {
      log.error({ err: error }, 'content: a pass failed; it is tried again at the next change or sweep')
    },
  }
}

function summaryOf({
  scope,
  articles,
  pages,
  settings,
  media,
  read,
  total,
  faults,
  milliseconds,
}: IndexReceipt) {
  const files = [
    ...[...articles, ...pages].map(({ before, after }) => (after ?? before)?.file),
    ...media.map(({ file }) => `media/${file}`),
  ]
  return {
    scope,
    changed: files.length,
    // A checkout may change thousands: the line stays a line.
    files: files.slice(0, 20),
    settings,
    read,
    total,
    faults: faults.length,
    milliseconds: milliseconds.whole,
  }
}
