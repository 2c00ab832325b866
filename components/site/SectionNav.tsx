import { useTranslations } from 'next-intl'
import { Nuqta } from '../ui/Nuqta'
import type { FrameView } from './frameView'

/** The row of sections: the only thing that stays in sight while the page scrolls. */
export function SectionNav({ frame }: { frame: FrameView }) {
  const t = useTranslations('site')
  const { place } = frame
  const current = typeof place === 'object' ? place.section : undefined
  return (
    <nav
      aria-label={t('sections')}
      className="sticky top-0 z-30 border-y border-t-2 border-t-ink border-b-rule bg-paper print:hidden"
    >
      <div className="page-width flex justify-between lg:gap-8">
        <ul className="nav-row flex grow gap-5 lg:gap-7.5">
          <NavItem href={frame.frontHref} name={t('home')} isCurrent={place === 'front'} />
          {frame.sections.map((section) => (
            <NavItem
              key={section.id}
              href={section.href}
              name={section.name}
              pigment={section.pigment}
              isCurrent={section.id === current}
            />
          ))}
          <NavItem
            className="pe-9 lg:hidden"
            href={frame.latestHref}
            name={t('latest')}
            isCurrent={place === 'latest'}
          />
        </ul>
        <ul className="hidden lg:flex">
          <NavItem href={frame.latestHref} name={t('latest')} isCurrent={place === 'latest'} />
        </ul>
      </div>
    </nav>
  )
}

type ItemProps = { href: string; name: string; pigment?: string; isCurrent: boolean; className?: string }

function NavItem({ href, name, pigment, isCurrent, className = '' }: ItemProps) {
  return (
    <li data-pigment={pigment} className={`relative shrink-0 ${className}`}>
      <a
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        className={`-mx-2.5 flex min-h-11.5 items-center px-2.5 type-ui whitespace-nowrap outline-offset-[-3px] lg:-mx-3.75 lg:min-h-12.5 lg:px-3.75 ${
          isCurrent ? `font-bold ${pigment ? 'text-accent' : 'text-ink'}` : 'hover:text-ink-2'
        }`}
      >
        {name}
      </a>
      {isCurrent ? (
        <span className="pointer-events-none absolute inset-x-0 -bottom-[5px] flex justify-center">
          <Nuqta />
        </span>
      ) : null}
    </li>
  )
}
