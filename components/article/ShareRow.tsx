import { useTranslations } from 'next-intl'
import { CopyLink } from './CopyLink'
import type { ShareLinks } from './articleView'

type Props = {
  share: ShareLinks
  /** The address to pass on. */
  url: string
  title: string
  /** A row below the text, a short row under the byline of phones, a column in the margin of wide pages. */
  look: 'row' | 'short' | 'column'
}

/** Ways to pass the article on: words, not logos. */
export function ShareRow({ share, url, title, look }: Props) {
  const t = useTranslations('share')
  const services =
    look === 'short'
      ? (['whatsapp', 'telegram'] as const)
      : (['whatsapp', 'telegram', 'facebook', 'x'] as const)
  // In a row the words wrap as one: the heading begins the first line, what follows the next.
  const layout = look === 'column' ? 'flex-col' : 'flex-wrap gap-x-5'
  const reach = look === 'column' ? '' : '-mx-2.5 px-2.5'
  const list = look === 'column' ? 'flex flex-col' : 'contents'
  const frame = look === 'row' ? 'border-y border-rule' : ''
  return (
    <div className={`flex type-ui text-[0.9375rem] print:hidden ${layout} ${frame}`}>
      <p className="flex min-h-11 items-center font-semibold text-ink-2">{t('share')}</p>
      <ul aria-label={t('ways')} className={list}>
        {services.map((service) => (
          <li key={service}>
            <a
              href={share[service]}
              aria-label={t('on', { service: t(service) })}
              target="_blank"
              rel="noopener nofollow"
              className={`flex min-h-11 items-center hover:underline ${reach}`}
            >
              {t(service)}
            </a>
          </li>
        ))}
        <li data-needs-script>
          <CopyLink url={url} words={{ copy: t('copy'), copied: t('copied') }} />
        </li>
        <li hidden data-share-sheet>
          <button
            type="button"
            data-share={url}
            data-share-title={title}
            className="flex min-h-11 items-center font-medium hover:underline"
          >
            {t('more')}
          </button>
        </li>
      </ul>
    </div>
  )
}
