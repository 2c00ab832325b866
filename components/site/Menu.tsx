import { useTranslations } from 'next-intl'
import { Icon } from '../ui/Icon'
import { Nuqta } from '../ui/Nuqta'
import { Wordmark } from '../ui/Wordmark'
import type { FrameView } from './frameView'
import { ReaderSettings } from './ReaderSettings'
import { SearchField } from './SearchField'

/** The menu of phones: a sheet over the page that opens without a script. */
export function Menu({ frame }: { frame: FrameView }) {
  const t = useTranslations('site')
  return (
    <details data-folds="" className="menu lg:hidden">
      <summary aria-label={t('menu')} className="grid size-11 place-items-center">
        <Icon name="menu" />
        <span className="menu-close" aria-hidden="true">
          <Icon name="close" />
        </span>
      </summary>
      <div className="menu-sheet">
        <div className="page-width flex h-15 items-center border-b-2 border-ink">
          <Wordmark className="h-10 w-auto" />
        </div>
        <div className="page-width pb-12">
          <SearchField action={frame.searchHref} siteName={frame.siteName} look="plain" />
          <nav aria-label={t('menu')} className="mt-3">
            <ul className="grid grid-cols-2 gap-x-6">
              <MenuSection href={frame.frontHref} name={t('home')} pigment={undefined} />
              {frame.sections.map((section) => (
                <MenuSection key={section.id} {...section} />
              ))}
            </ul>
          </nav>
          <ul className="mt-5 grid grid-cols-2 gap-x-6 type-ui">
            <li>
              <a href={frame.latestHref} className="flex min-h-11 items-center gap-3">
                <Icon name="clock" />
                {t('latest')}
              </a>
            </li>
            <li>
              <a
                href={frame.otherEdition.href}
                lang={frame.otherEdition.edition}
                hrefLang={frame.otherEdition.edition}
                className="other-language flex min-h-11 items-center gap-3"
              >
                <Icon name="globe" />
                {t('otherLanguage')}
              </a>
            </li>
          </ul>
          <div className="mt-5" data-needs-script>
            <ReaderSettings lang={frame.edition} />
          </div>
        </div>
      </div>
    </details>
  )
}

function MenuSection({ href, name, pigment }: { href: string; name: string; pigment?: string }) {
  return (
    <li data-pigment={pigment} className="border-b border-rule">
      <a
        href={href}
        className="menu-section flex min-h-14 items-center gap-3 font-display text-[1.5625rem] leading-[1.2] font-semibold"
      >
        <Nuqta size="block" />
        {name}
      </a>
    </li>
  )
}
