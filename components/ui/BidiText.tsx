import { bidiRuns, splitRange } from '@/lib/arabic/bidi'
import type { Edition } from '@/lib/edition'

/** A title, deck or name whose foreign words and ranges of numbers keep their own order. */
export function BidiText({ text, edition }: { text: string; edition: Edition }) {
  const runs = bidiRuns(text, edition)
  if (runs.every((run) => run.run === 'plain')) return text
  return runs.map((run, position) => {
    switch (run.run) {
      case 'plain':
        return run.text
      case 'isolate':
        return <bdi key={position}>{run.text}</bdi>
      case 'range':
        return (
          <bdi key={position} dir="rtl">
            {splitRange(run.text).map((part, place) =>
              /\p{N}/u.test(part) ? <bdi key={place}>{part}</bdi> : part,
            )}
          </bdi>
        )
      case 'code':
        return (
          <bdi key={position} dir="ltr">
            {run.text}
          </bdi>
        )
    }
  })
}
