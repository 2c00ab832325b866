import { BidiText } from '../ui/BidiText'
import { Nuqta } from '../ui/Nuqta'
import { Time } from '../ui/Time'
import type { Edition } from '@/lib/edition'
import type { LiveUpdateView } from './articleView'

/** The updates of a live article, newest first, each with an address of its own. */
export function LiveUpdates({ updates, edition }: { updates: LiveUpdateView[]; edition: Edition }) {
  if (updates.length === 0) return null
  return (
    <ol className="live">
      {updates.map((update) => (
        <li key={update.id} id={update.id} className="live-item">
          <span className="live-mark">
            <Nuqta />
          </span>
          <a
            href={`#${update.id}`}
            className="relative -my-2.75 inline-block py-2.75 type-label text-accent hover:underline"
          >
            <Time time={update.time} />
          </a>
          <h2 className="mt-1 type-h3">
            <BidiText text={update.title} edition={edition} />
          </h2>
          {update.paragraphs.map((paragraph, position) => (
            <p key={position} className="mt-2 type-body">
              <BidiText text={paragraph} edition={edition} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
