/** The name of the house as drawn letters, in a box of its own units. It does not mirror. */
export const wordmarkBox = { width: 212, height: 164 } as const
export const wordmarkLetters =
  'M206 98L196 120H62A32 32 0 0 1 30 150H14L5 128H30A10 10 0 0 0 40 118V66L62 55V98H88V66L110 55V98H150L124 62L146 48L182 98Z'
export const upperDot = 'M150 6L165 21L150 36L135 21Z'
export const lowerDot = 'M99 127L114 142L99 157L84 142Z'
export const wordmarkDots = upperDot + lowerDot
