/**
 * A place in a film or sound that tells where or with what it was made, and what readers get in its stead: as many bytes of
 * one value, or other ones. The newsroom's file stays as it is.
 */
export type Trace =
  | { at: number; length: number; fill: number }
  /** Hex digits, two a byte. */
  | { at: number; hex: string }
