import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import sharp from 'sharp'
import { doJob, OtherFile } from './doJob'
import type { Order, Ready, Report } from '@/lib/media/maker/jobs'

/**
 * The program that makes pictures for the server, in a process of its own: what a picture does to its decoder, it does
 * to nobody else. It takes orders from the process that started it, and ends with that.
 */

/** Where memory is short, the kernel takes this one first (`proc_pid_oom_score_adj(5)`). Elsewhere than on Linux there is no such file. */
function goFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '900')
  } catch {
    // A system that forbids it has a bound of its own.
  }
}

goFirst()
// Pages come before pictures.
setPriority(5)
// No two orders are of the same bytes.
sharp.cache(false)
// A terminal and a keeper of services send their signal to every process of a group: answers under way are still made.
process.on('SIGINT', () => {}).on('SIGTERM', () => {})
// An exit in order would wait for the decoder.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

async function report({ id, job }: Order): Promise<void> {
  const outcome = await doJob(job).then(
    (made) => ({ made }),
    (error: unknown) => ({
      refused: error instanceof OtherFile ? ('otherFile' as const) : ('cannotBeMade' as const),
      because: String(error),
    }),
  )
  process.send?.({ id, held: process.memoryUsage.rss(), ...outcome } satisfies Report)
}

process.on('message', (order: Order) => void report(order))
process.send?.('ready' satisfies Ready)
