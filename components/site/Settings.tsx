import { useTranslations } from 'next-intl'
import type { Edition } from '@/lib/edition'
import { Icon } from '../ui/Icon'
import { ReaderSettings } from './ReaderSettings'

/** Appearance and text size behind one button of the masthead. */
export function Settings({ edition }: { edition: Edition }) {
  const t = useTranslations('site')
  return (
    <details data-folds="" className="relative">
      <summary aria-label={t('settings')} title={t('settings')} className="grid size-11 place-items-center">
        <Icon name="settings" className="size-5.5" />
      </summary>
      <div className="absolute end-0 top-full z-40 w-96 border-t-2 border-ink bg-paper p-5 pb-6 outline outline-rule">
        <ReaderSettings lang={edition} />
      </div>
    </details>
  )
}
