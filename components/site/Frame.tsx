import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { Footer } from './Footer'
import type { FrameView } from './frameView'
import { Masthead } from './Masthead'
import { SectionNav } from './SectionNav'
import { UrgentSlot } from './UrgentSlot'

/** Every page: what stands above it, the page itself, what stands below. */
export function Frame({ frame, children }: { frame: FrameView; children: ReactNode }) {
  const t = useTranslations('site')
  return (
    <div className="frame">
      <div id="top" tabIndex={-1} />
      <a href="#main" className="skip-link button fixed start-4 top-2 z-50 print:hidden">
        {t('skip')}
      </a>
      <Masthead frame={frame} />
      <SectionNav frame={frame} />
      <UrgentSlot urgent={frame.urgent} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer frame={frame} />
    </div>
  )
}
