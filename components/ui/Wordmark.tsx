import { lowerDot, upperDot, wordmarkBox, wordmarkDots, wordmarkLetters } from '@/lib/sharePicture/wordmark'

const viewBox = `0 0 ${wordmarkBox.width} ${wordmarkBox.height}`

/** The name of the house as drawn letters, silent where the name is written beside it. It does not mirror. */
export function Wordmark({ label, className }: { label?: string; className?: string }) {
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg {...wordmarkBox} viewBox={viewBox} {...said} className={className}>
      <path fill="currentColor" d={wordmarkLetters} />
      <path className="fill-brand" d={wordmarkDots} />
    </svg>
  )
}

/** Without its upper dot the word reads «ink»: for the page that is not there. */
export function WordmarkWithoutDot({ className }: { className?: string }) {
  return (
    <svg {...wordmarkBox} viewBox={viewBox} aria-hidden="true" className={className}>
      <path fill="currentColor" d={wordmarkLetters} />
      <path className="fill-brand" d={lowerDot} />
      <path className="fill-none stroke-brand" strokeWidth="1.5" strokeDasharray="4 3" d={upperDot} />
    </svg>
  )
}
