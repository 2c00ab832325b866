import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Time } from '../ui/Time'
import type { Edition } from '@/lib/edition'
import type { TimeView } from '../views'

/** Stands where the body of a withdrawn article was. */
export function RetractionNotice({
  time,
  reason,
  edition,
}: {
  time: TimeView
  reason: string
  edition: Edition
}) {
  const t = useTranslations('article')
  return (
    <section aria-labelledby="retracted" className="border-s-3 border-ink ps-5">
      <h2 id="retracted" className="type-h3">
        {t('retracted')}
      </h2>
      <p className="type-meta text-ink-3">
        <Time time={time} />
      </p>
      <p className="mt-2 type-body">
        <BidiText text={reason} edition={edition} />
      </p>
    </section>
  )
}
