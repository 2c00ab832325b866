import { useTranslations } from 'next-intl'
import { Icon } from '../ui/Icon'
import { Wordmark } from '../ui/Wordmark'
import type { FrameView } from './frameView'
import { Menu } from './Menu'
import { Settings } from './Settings'

/** The head of every page: the name, the day, the other language, settings and search. */
export function Masthead({ frame }: { frame: FrameView }) {
  const t = useTranslations('site')
  const Name = frame.place === 'front' ? 'h1' : 'div'
  return (
    <header className="page-width flex h-15 items-center justify-between lg:h-26">
      <div className="flex items-center gap-6">
        <Name>
          <a href={frame.frontHref} className="block py-1">
            <Wordmark className="h-10 w-auto lg:h-17" />
            {/* In letters: a browser that shows no drawings has nothing else to show here. */}
            <span className="sr-only">{frame.siteName}</span>
          </a>
        </Name>
        {frame.day ? (
          <div className="hidden border-s border-rule ps-6 text-[0.875rem] leading-[1.8] lg:block print:block">
            <p className="font-bold">{frame.day.gregorian}</p>
            {frame.day.hijri ? <p className="text-ink-3">{frame.day.hijri}</p> : null}
          </div>
        ) : null}
      </div>
      <div className="flex items-center gap-1 lg:gap-5 print:hidden">
        <a
          href={frame.otherEdition.href}
          lang={frame.otherEdition.edition}
          hrefLang={frame.otherEdition.edition}
          className="other-language hidden min-h-11 items-center font-medium hover:underline lg:flex"
        >
          {t('otherLanguage')}
        </a>
        <div className="hidden lg:block" data-needs-script>
          <Settings edition={frame.edition} />
        </div>
        <form
          action={frame.searchHref}
          role="search"
          aria-label={t('search')}
          className="hidden h-11 w-58 items-center gap-3 border-b-[1.5px] border-ink lg:flex"
        >
          <button type="submit" aria-label={t('search')} className="grid h-11 w-8 place-items-center">
            <Icon name="search" className="size-5" />
          </button>
          <input
            type="search"
            name="q"
            dir="auto"
            aria-label={t('searchIn', { name: frame.siteName })}
            placeholder={t('searchIn', { name: frame.siteName })}
            className="w-full min-w-0 bg-transparent type-ui font-normal outline-offset-6"
          />
        </form>
        <a
          href={frame.searchHref}
          aria-label={t('search')}
          className="grid size-11 place-items-center lg:hidden"
        >
          <Icon name="search" />
        </a>
        <Menu frame={frame} />
      </div>
    </header>
  )
}
