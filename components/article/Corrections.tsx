import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Time } from '../ui/Time'
import type { Edition } from '@/lib/edition'
import type { CorrectionView } from './articleView'

/** One correction behind its ink bar, dated. */
export function CorrectionNote({ correction, edition }: { correction: CorrectionView; edition: Edition }) {
  const t = useTranslations('article')
  return (
    <div className="border-s-3 border-ink ps-4">
      <p>
        <strong className="font-bold">{t(correction.type)}</strong>{' '}
        <Time time={correction.time} className="type-meta text-ink-3" />
      </p>
      <p className="text-ink-2">
        <BidiText text={correction.text} edition={edition} />
      </p>
    </div>
  )
}

/** All corrections of an article, below its text. */
export function Corrections({ corrections, edition }: { corrections: CorrectionView[]; edition: Edition }) {
  const t = useTranslations('article')
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="corrections" className="grid gap-4">
      <h2 id="corrections" className="text-[0.9375rem] font-bold">
        {t('corrections')}
      </h2>
      {corrections.map((correction) => (
        <CorrectionNote
          key={correction.time.iso + correction.text}
          correction={correction}
          edition={edition}
        />
      ))}
    </section>
  )
}
