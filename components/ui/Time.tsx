import type { TimeView } from '../views'

export function Time({ time, className }: { time: TimeView; className?: string }) {
  return (
    <time dateTime={time.iso} className={className}>
      {time.text}
    </time>
  )
}
