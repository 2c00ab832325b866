import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { searchFields } from '@/lib/search/askedSearch'
import { longestQuery } from '@/lib/search/readQuery'
import { Icon } from '../ui/Icon'

type Props = {
  action: string
  siteName: string
  query?: string
  /** `plain` stands among other things (menu); `page` is what its page is for, with a button. */
  look: 'plain' | 'page'
  /** Where a script asks what is found while the reader types. */
  answers?: string
  /** Further parameters of the form. */
  children?: ReactNode
}

/** The search form: a plain GET that works without a script. */
export function SearchField({ action, siteName, query, look, answers, children }: Props) {
  const t = useTranslations('site')
  const label = t('searchIn', { name: siteName })
  return (
    <form
      action={action}
      role="search"
      data-search={answers}
      aria-label={look === 'page' ? t('searchArchive') : t('searchFromMenu')}
    >
      <div className="search-row flex items-center gap-3 border-b-2 border-ink">
        {look === 'page' ? (
          <Icon name="search" />
        ) : (
          <button
            type="submit"
            aria-label={t('search')}
            className="-ms-2.5 grid h-14 w-11 place-items-center"
          >
            <Icon name="search" />
          </button>
        )}
        <input
          type="search"
          name={searchFields.query}
          maxLength={longestQuery}
          dir="auto"
          defaultValue={query}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          enterKeyHint="search"
          className={
            look === 'page'
              ? 'h-14 w-full min-w-0 bg-transparent font-display text-[1.875rem] font-semibold placeholder:font-text placeholder:text-[1.0625rem] placeholder:font-normal'
              : 'h-14 w-full min-w-0 bg-transparent type-ui font-normal'
          }
        />
        {look === 'page' ? (
          <button type="submit" className="button shrink-0">
            {t('search')}
          </button>
        ) : null}
      </div>
      {children}
    </form>
  )
}
