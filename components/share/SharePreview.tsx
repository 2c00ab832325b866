import type { ReactNode } from 'react'
import type { PreviewPlace } from '@/lib/share/shareReport'

type Part = 'picture' | 'site' | 'host' | 'title' | 'description'

/** The parts of a page that a service shows, from above. X writes the title on the picture's foot. */
const order: Record<PreviewPlace, readonly Part[]> = {
  whatsapp: ['picture', 'title', 'description', 'host'],
  telegram: ['site', 'title', 'description', 'picture'],
  x: ['picture', 'title', 'host'],
  facebook: ['picture', 'host', 'title', 'description'],
  google: ['site', 'host', 'title', 'description'],
}

type Props = {
  at: PreviewPlace
  /** Name of the service. */
  place: string
  siteName: string
  host: string
  title: string
  description: string | undefined
  picture: { src: string; width: number; height: number }
  /** Where the title is cut, in words. */
  cut: string | undefined
}

/** How a service will show the article, near enough: what stands where, and how much of it. */
export function SharePreview({ at, place, siteName, host, title, description, picture, cut }: Props) {
  const parts: Record<Part, ReactNode> = {
    picture: (
      <img
        key="picture"
        src={picture.src}
        alt=""
        width={picture.width}
        height={picture.height}
        loading="lazy"
        className="h-auto w-full"
      />
    ),
    site: (
      <p key="site" className="px-3 type-meta font-semibold text-ink-2">
        {siteName}
      </p>
    ),
    host: (
      <p key="host" className="px-3 type-meta text-ink-3">
        <bdi dir="ltr">{host}</bdi>
      </p>
    ),
    title: (
      <p key="title" className="px-3 font-bold">
        {title}
      </p>
    ),
    description: description ? (
      <p key="description" className="px-3 text-ink-2">
        {description}
      </p>
    ) : null,
  }
  const shown = order[at].filter((part) => parts[part] !== null)
  // A picture meets the edge of its card, words keep off it.
  const above = shown[0] === 'picture' ? '' : 'pt-3'
  const below = shown.at(-1) === 'picture' ? '' : 'pb-3'
  return (
    <figure className="min-w-0 border-t border-rule pt-3">
      <figcaption className="mb-3">
        <span className="block font-semibold">{place}</span>
        {cut ? <span className="block type-meta text-ink-3">{cut}</span> : null}
      </figcaption>
      <div className={`grid gap-1.5 bg-surface ${above} ${below}`}>{shown.map((part) => parts[part])}</div>
    </figure>
  )
}
