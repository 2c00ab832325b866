import type { Fault } from '@/lib/content/faults/fault'
import { sayFaultAt } from '@/lib/content/faults/sayFault'
import { log } from '@/lib/log'
import { listNewFaults, printFaults } from './faultBlock'
import { findOperatorLocale } from '@/lib/publish/operatorLocale'
import { type PublishReceipt, shortenReceipt } from '@/lib/publish/publishReceipt'
import { sayReceipt } from '@/lib/publish/sayReceipt'

/** A checkout may change thousands: the line stays a line. */
const loggedEntries = 20

/**
 * Tells the operator what happens to the content: the faults of the start in one block to read, after that one JSON
 * line a change, the receipt.
 */
export function createReporter() {
  const locale = findOperatorLocale(process.env)
  const say = (fault: Fault) => sayFaultAt(fault, locale)
  let known: readonly Fault[] | undefined

  return {
    /** @param faults all that stand after a pass; those that were not there before it are told. */
    reportFaults(faults: readonly Fault[]) {
      const fresh = listNewFaults(known ?? [], faults)
      if (known === undefined) {
        if (fresh.length > 0) process.stderr.write(printFaults(fresh.map(say), locale))
      } else
        for (const fault of fresh)
          log.warn({ file: fault.file, code: fault.code, weight: fault.weight }, say(fault))
      known = faults
    },
    reportReceipt(receipt: PublishReceipt) {
      if (receipt.outcome === 'published')
        return log.info({ receipt: shortenReceipt(receipt, loggedEntries) }, 'content')
      log.error({ receipt }, sayReceipt(receipt, locale).join(' '))
    },
    reportFailure(error: unknown) {
      log.error({ err: error }, 'content: a pass failed; it is tried again within half a minute')
    },
  }
}
