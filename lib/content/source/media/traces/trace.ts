/**
 * A place in a film or sound that tells where or with what it was made, and what readers get in its stead: as many bytes of
 * one value, or other ones. The newsroom's file stays as it is.
 */
export type Trace =
  | { at: number; length: number; fill: number }
  /** Hex digits, two a byte. */
  | { at: number; hex: string }

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
