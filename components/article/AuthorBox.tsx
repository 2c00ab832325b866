import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Portrait } from '../ui/Portrait'
import type { Edition } from '@/lib/edition'
import type { PictureView } from '../views'

export type AuthorView = {
  id: string
  name: string
  href: string
  role?: string
  bio?: string
  portrait?: PictureView
}

export function AuthorBox({ author, edition }: { author: AuthorView; edition: Edition }) {
  const t = useTranslations('article')
  return (
    <section
      aria-label={author.name}
      className="beside-portrait flex gap-4 border-t-2 border-ink pt-4 print:hidden"
    >
      {author.portrait ? <Portrait picture={author.portrait} className="size-18" /> : null}
      <div className="min-w-0">
        <h2 className="type-name">{author.name}</h2>
        {author.bio ? (
          <p className="text-[0.9375rem] leading-[1.7] text-pretty text-ink-2">
            <BidiText text={author.bio} edition={edition} />
          </p>
        ) : null}
        <a
          href={author.href}
          className="text-link mt-1 inline-flex min-h-11 items-center text-[0.9375rem] font-medium"
        >
          {t('allBy', { name: author.name })}
        </a>
      </div>
    </section>
  )
}
