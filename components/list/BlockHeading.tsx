import { Icon } from '../ui/Icon'
import { Nuqta } from '../ui/Nuqta'

type Props = { id?: string; title: string; href?: string; more?: string }

/** A block begins with a thick rule in its accent, its nuqta, its name, and the way to the rest. */
export function BlockHeading({ id, title, href, more }: Props) {
  return (
    <div className="block-heading flex items-center justify-between gap-4 border-t-2 border-accent pt-3">
      <h2 id={id} className="flex items-center gap-3 type-block">
        <Nuqta size="block" />
        {href ? (
          <a href={href} className="headline-link">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      {href && more ? (
        <a
          href={href}
          aria-label={`${more}: ${title}`}
          className="flex min-h-11 shrink-0 items-center gap-2 type-meta font-medium text-ink-2 hover:underline"
        >
          {more}
          <Icon name="arrow" className="size-4" />
        </a>
      ) : null}
    </div>
  )
}
