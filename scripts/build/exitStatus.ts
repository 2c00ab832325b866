import { constants } from 'node:os'

/**
 * The status with which a program answers for one that it ran: its own, or 128 and the number of the signal that ended
 * it, as a shell says it. One that was told to end and did so in order has a status of its own.
 */
export function exitStatusOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? (signal === null ? 1 : 128 + constants.signals[signal])
}
