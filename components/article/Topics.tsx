import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import type { Edition } from '@/lib/edition'

export function Topics({ topics, edition }: { topics: { name: string; href: string }[]; edition: Edition }) {
  const t = useTranslations('article')
  if (topics.length === 0) return null
  return (
    <nav aria-label={t('topics')} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {topics.map((topic) => (
          <li key={topic.href}>
            <a
              href={topic.href}
              className="flex min-h-11 items-center rounded-sm border border-rule px-4 text-[0.9375rem] font-medium hover:bg-surface lg:min-h-10"
            >
              <BidiText text={topic.name} edition={edition} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
