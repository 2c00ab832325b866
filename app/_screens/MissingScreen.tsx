import { getTranslations } from 'next-intl/server'
import type { Edition } from '@/lib/edition'
import { DeadEndScreen } from './DeadEndScreen'

/** There is nothing at this address. */
export async function MissingScreen({ edition }: { edition: Edition }) {
  const t = await getTranslations({ locale: edition, namespace: 'missing' })
  return <DeadEndScreen edition={edition} status={404} title={t('title')} line={t('line')} />
}
