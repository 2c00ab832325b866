import type { PublishReceipt } from '@/lib/publish/publishReceipt'
import { metrics } from './metrics'

/** Counts what came of a publishing. */
export function recordPublishing(receipt: PublishReceipt): void {
  const { publishTime, publishFailures } = metrics()
  if (receipt.outcome === 'published') publishTime.observe(receipt.milliseconds.whole / 1000)
  else publishFailures.inc({ outcome: receipt.outcome })
}
