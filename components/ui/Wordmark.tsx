const letters =
  'M206 98L196 120H62A32 32 0 0 1 30 150H14L5 128H30A10 10 0 0 0 40 118V66L62 55V98H88V66L110 55V98H150L124 62L146 48L182 98Z'
const upperDot = 'M150 6L165 21L150 36L135 21Z'
const lowerDot = 'M99 127L114 142L99 157L84 142Z'

/** The name of the house as drawn letters. It does not mirror. */
export function Wordmark({ label, className }: { label: string; className?: string }) {
  return (
    <svg viewBox="0 0 212 164" role="img" aria-label={label} className={className}>
      <path fill="currentColor" d={letters} />
      <path className="fill-brand" d={upperDot + lowerDot} />
    </svg>
  )
}

/** Without its upper dot the word reads «ink»: for the page that is not there. */
export function WordmarkWithoutDot({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 212 164" aria-hidden="true" className={className}>
      <path fill="currentColor" d={letters} />
      <path className="fill-brand" d={lowerDot} />
      <path className="fill-none stroke-brand" strokeWidth="1.5" strokeDasharray="4 3" d={upperDot} />
    </svg>
  )
}
