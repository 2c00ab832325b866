import { useTranslations } from 'next-intl'
import { Icon } from '../ui/Icon'

export type PagingView = {
  page: number
  pages: number
  previousHref?: string
  nextHref?: string
  /** The numbers between, with gaps where pages are left out. */
  steps: ({ page: number; label: string; href: string } | 'gap')[]
  /** «2 من 18» */
  position: string
}

/** The way through a long list: previous at the start, next at the end, numbers between. */
export function Paging({ paging }: { paging: PagingView }) {
  const t = useTranslations('list')
  if (paging.pages < 2) return null
  return (
    <nav
      aria-label={t('paging')}
      className="flex items-center justify-between border-t-2 border-ink pt-3 type-ui print:hidden"
    >
      <Step href={paging.previousHref} rel="prev" label={t('previous')} />
      <ul className="hidden items-center gap-1 lg:flex">
        {paging.steps.map((step, position) =>
          step === 'gap' ? (
            <li
              key={`gap-${position}`}
              className="grid size-11 place-items-center text-ink-3"
              aria-hidden="true"
            >
              …
            </li>
          ) : (
            <li key={step.page}>
              <a
                href={step.href}
                aria-label={t('page', { number: step.label })}
                aria-current={step.page === paging.page ? 'page' : undefined}
                className={`grid h-11 min-w-11 place-items-center px-1 tabular-nums ${
                  step.page === paging.page ? 'bg-ink font-bold text-paper' : 'hover:bg-surface'
                }`}
              >
                {step.label}
              </a>
            </li>
          ),
        )}
      </ul>
      <p className="tabular-nums lg:hidden">{paging.position}</p>
      <Step href={paging.nextHref} rel="next" label={t('next')} />
    </nav>
  )
}

function Step({ href, rel, label }: { href?: string; rel: 'prev' | 'next'; label: string }) {
  const content =
    rel === 'prev' ? (
      <>
        <Icon name="arrow" className="turned size-5" />
        {label}
      </>
    ) : (
      <>
        {label}
        <Icon name="arrow" className="size-5" />
      </>
    )
  const look = 'flex min-h-11 items-center gap-2'
  return href ? (
    <a href={href} rel={rel} className={`${look} font-bold hover:underline`}>
      {content}
    </a>
  ) : (
    <span aria-hidden="true" className={`${look} text-ink-3`}>
      {content}
    </span>
  )
}
