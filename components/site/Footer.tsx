import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Wordmark } from '../ui/Wordmark'
import { BackToTop } from './BackToTop'
import type { FrameView } from './frameView'

/** The dark band that ends every page. */
export function Footer({ frame }: { frame: FrameView }) {
  const t = useTranslations('site')
  return (
    <footer className="band mt-14 bg-band pt-11 pb-24 text-band-ink lg:pb-14 print:hidden">
      <div className="page-width">
        <Wordmark label={frame.siteName} className="h-10 w-auto lg:h-17" />
        <p className="mt-5 type-ui font-display text-[1.1875rem] font-semibold">{t('motto')}</p>
        <div className="mt-7 grid grid-cols-2 gap-x-6 gap-y-8 border-t border-band-rule pt-6 lg:grid-cols-4 lg:gap-x-8">
          <Column
            title={t('sections')}
            className="col-span-2"
            listClassName="grid grid-cols-2 gap-x-6 lg:gap-x-8"
          >
            {frame.sections.map((section) => (
              <FooterLink key={section.id} href={section.href}>
                {section.name}
              </FooterLink>
            ))}
          </Column>
          <Column title={frame.siteName}>
            {frame.pages.map((page) => (
              <FooterLink key={page.href} href={page.href}>
                {page.title}
              </FooterLink>
            ))}
            <FooterLink href={frame.correctionsHref}>{t('corrections')}</FooterLink>
          </Column>
          <Column title={t('reading')}>
            <FooterLink href={frame.latestHref}>{t('latest')}</FooterLink>
            <FooterLink href={frame.searchHref}>{t('search')}</FooterLink>
            <FooterLink href={frame.otherEdition.href} lang={frame.otherEdition.edition}>
              {t('otherLanguage')}
            </FooterLink>
            {frame.social.map((account) => (
              <li key={account.url}>
                <a href={account.url} rel="me noopener" className="flex min-h-9 items-center hover:underline">
                  {account.name}
                </a>
              </li>
            ))}
          </Column>
        </div>
        <p className="mt-8 border-t border-band-rule pt-5 type-meta text-band-ink-2">
          {t('rights', { name: frame.siteName })}
        </p>
      </div>
      <BackToTop label={t('backToTop')} />
    </footer>
  )
}

type ColumnProps = { title: string; children: ReactNode; className?: string; listClassName?: string }

function Column({ title, children, className, listClassName }: ColumnProps) {
  return (
    <div className={className}>
      <h2 className="type-meta text-band-ink-2">{title}</h2>
      <ul className={`mt-1 type-ui ${listClassName ?? ''}`}>{children}</ul>
    </div>
  )
}

function FooterLink({ href, lang, children }: { href: string; lang?: string; children: ReactNode }) {
  return (
    <li>
      <a
        href={href}
        lang={lang}
        hrefLang={lang}
        className={`flex min-h-9 items-center hover:underline ${lang ? 'other-language' : ''}`.trim()}
      >
        {children}
      </a>
    </li>
  )
}
