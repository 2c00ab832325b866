import { getTranslations } from 'next-intl/server'
import type { Edition } from '@/lib/edition'
import { DeadEndScreen } from './DeadEndScreen'

/** There was a page at this address, and the newspaper took it down for good (`gone` in `redirects.yaml`). */
export async function GoneScreen({ edition }: { edition: Edition }) {
  const t = await getTranslations({ locale: edition, namespace: 'gone' })
  return <DeadEndScreen edition={edition} status={410} title={t('title')} line={t('line')} />
}
