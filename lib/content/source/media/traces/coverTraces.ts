import type { Trace } from '@/lib/model/trace'

const lengthOf = (trace: Trace) => ('hex' in trace ? trace.hex.length / 2 : trace.length)

/**
 * Covers the traces in a part of a file.
 * @param bytes the part; changed in place
 * @param at where in the file it begins
 */
export function coverTraces(bytes: Uint8Array, at: number, traces: readonly Trace[]): void {
  for (const trace of traces) {
    const from = Math.max(trace.at, at)
    const to = Math.min(trace.at + lengthOf(trace), at + bytes.length)
    if (from >= to) continue
    if ('hex' in trace) {
      const written = Buffer.from(trace.hex, 'hex').subarray(from - trace.at, to - trace.at)
      bytes.set(written, from - at)
    } else bytes.fill(trace.fill, from - at, to - at)
  }
}
