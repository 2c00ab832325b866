import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Nuqta } from '../ui/Nuqta'
import type { Edition } from '@/lib/edition'

export function KeyPoints({ points, edition }: { points: string[]; edition: Edition }) {
  const t = useTranslations('article')
  if (points.length === 0) return null
  return (
    <section aria-labelledby="key-points" className="border-t-2 border-b border-t-accent border-b-rule py-4">
      <h2 id="key-points" className="font-text text-[0.9375rem] leading-[1.65] font-bold text-accent">
        {t('keyPoints')}
      </h2>
      <ul className="mt-3 grid gap-3.5 text-[1.0625rem] leading-[1.65] text-pretty">
        {points.map((point) => (
          <li key={point} className="flex gap-3.5">
            <Nuqta className="mt-2.5" />
            <span className="min-w-0">
              <BidiText text={point} edition={edition} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
