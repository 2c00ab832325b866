import { Nuqta } from '../ui/Nuqta'
import type { SearchPlace } from '@/lib/search/foundView'

/** Pages of the newspaper that are named like the query, before any article. */
export function SearchPlaces({ places, label }: { places: SearchPlace[]; label: string }) {
  if (places.length === 0) return null
  return (
    <nav aria-label={label} className="mt-4">
      <ul className="flex flex-wrap gap-x-7">
        {places.map(({ what, name, href, pigment }) => (
          <li key={href} data-pigment={pigment}>
            <a href={href} className="flex min-h-11 items-center gap-2.5 hover:underline">
              <Nuqta />
              <span className="type-ui font-normal text-ink-3">{what}</span>
              <span className="type-hs">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
