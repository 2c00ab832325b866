import { getTranslations } from 'next-intl/server'
import { FaultList, Frame, PageHeading } from '@/components/drawnOnce.client'
import type { Fault } from '@/lib/content/faults/fault'
import { sayFault } from '@/lib/content/faults/sayFault'
import type { PageContext } from '../_views/pageContext'
import { viewFrame } from '../_views/viewFrame'

/** In `dev`, where an article would be: what keeps it from being shown, and what to write instead. */
export async function BrokenScreen({ page, faults }: { page: PageContext; faults: Fault[] }) {
  const t = await getTranslations({ locale: page.edition, namespace: 'broken' })
  return (
    <Frame frame={viewFrame(page, { place: 'elsewhere' })}>
      <div className="page-width">
        <PageHeading title={t('title')} edition={page.edition} lead={t('line')} />
        <FaultList
          faults={faults.map((fault) => ({
            place: `${fault.file}:${fault.line}:${fault.column}`,
            message: sayFault(fault, page.edition),
          }))}
        />
      </div>
    </Frame>
  )
}
