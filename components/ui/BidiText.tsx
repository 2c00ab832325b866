import { bidiRuns, splitRange } from '@/lib/arabic/bidi'
import type { Edition } from '@/lib/edition'

/** A line may end after a hyphen or a slash: not inside what is short enough to stay whole, like «COVID-19» or «2-1». */
const keptWhole = (text: string) => (/^(?=.*[-–/])\S{1,16}$/u.test(text) ? 'whole' : undefined)

/** A title, deck or name whose foreign words and ranges of numbers keep their own order. */
export function BidiText({ text, edition }: { text: string; edition: Edition }) {
  const runs = bidiRuns(text, edition)
  if (runs.every((run) => run.run === 'plain')) return text
  return runs.map((run, position) => {
    switch (run.run) {
      case 'plain':
        return run.text
      case 'isolate':
        return (
          <bdi key={position} className={keptWhole(run.text)}>
            {run.text}
          </bdi>
        )
      case 'range':
        return (
          <bdi key={position} dir="rtl" className={keptWhole(run.text)}>
            {splitRange(run.text).map((part, place) =>
              /\p{N}/u.test(part) ? <bdi key={place}>{part}</bdi> : part,
            )}
          </bdi>
        )
      case 'code':
        return (
          <bdi key={position} dir="ltr" className={keptWhole(run.text)}>
            {run.text}
          </bdi>
        )
    }
  })
}
