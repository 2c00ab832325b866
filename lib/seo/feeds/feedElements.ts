import type { ElementAttributes, ElementName } from '@/lib/content/body/elements'
import { findFilmSite } from '@/lib/address/filmSite'
import { kindOf } from '@/lib/content/source/media/kinds'
import { type Child, element, join, type Markup } from '@/lib/seo/markup'
import type { FeedContext } from './feedContext'

/** The content between an element's tags: written, and its bare lines where it is a poem. */
export type ElementText = { written: Markup; lines: string[] }

type WriteElement<Name extends ElementName> = (
  attributes: ElementAttributes<Name>,
  text: ElementText,
  context: FeedContext,
) => Child

const paragraph = (...children: Child[]) => element('p', {}, ...children)
const strong = (text: string) => element('strong', {}, text)
const link = (href: string, text: string) => element('a', { href }, text)
const said = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' – ')

function figcaption(...parts: (string | undefined)[]): Child {
  const caption = said(...parts)
  return caption === '' ? undefined : element('figcaption', {}, caption)
}

function media(name: 'audio' | 'video', src: string, title: string, context: FeedContext): Child {
  const file = context.getMedia(src)
  if (!file) return undefined
  const url = context.urlOf(file)
  // A reader that plays nothing shows the link.
  return element(
    name,
    { controls: true, preload: 'none' },
    element('source', { src: url, type: kindOf(src)?.contentType }),
    paragraph(link(url, title)),
  )
}

/**
 * Each element that editors may write, in the HTML that every reader of feeds knows. It loads nothing from elsewhere and
 * needs no style: what is missing there is how it looks, not what it says.
 */
export const feedElements: { [Name in ElementName]: WriteElement<Name> } = {
  Figure({ src, alt, caption, credit, sensitive }, _text, context) {
    // A reader of a feed cannot lift a veil: the picture stays on the page.
    const picture = sensitive
      ? paragraph(
          `${context.words('article.sensitive')} `,
          link(context.articleUrl, context.words('article.showPicture')),
        )
      : context.picture(src, alt)
    return picture && element('figure', {}, picture, figcaption(caption, credit))
  },
  Gallery: ({ caption }, { written }) => [written, caption ? paragraph(caption) : undefined],
  PullQuote: ({ source }, { written }) =>
    element('blockquote', {}, written, source ? paragraph(source) : undefined),
  Callout: ({ title, kind = 'note' }, { written }, { words }) =>
    // messages-used: body.note body.background body.warning
    element('aside', {}, paragraph(strong(title ?? words(`body.${kind}`))), written),
  ReadAlso({ article }, _text, { findArticle, words }) {
    const found = findArticle(article)
    return found && paragraph(`${words('body.readAlso')}: `, link(found.url, found.title))
  },
  Timeline: ({ title }, { written }) => [title ? paragraph(strong(title)) : undefined, written],
  Factbox: ({ title }, { written }) => element('aside', {}, paragraph(strong(title)), written),
  Video({ src, poster, title, caption, credit }, { written }, context) {
    if (!/^https?:/i.test(src)) {
      const film = media('video', src, title, context)
      return film && [element('figure', {}, film, figcaption(caption ?? title, credit)), written]
    }
    const watch = link(src, context.words('body.watchElsewhere', { title, ...findFilmSite(src) }))
    const still = poster === undefined ? undefined : context.picture(poster, '')
    return [element('figure', {}, still, paragraph(watch), figcaption(caption, credit)), written]
  },
  Audio({ src, title, credit }, { written }, context) {
    const sound = media('audio', src, title, context)
    return sound && [element('figure', {}, sound, figcaption(title, credit)), written]
  },
  SocialQuote: ({ author, handle, network, url, date }, { written }, { words, day }) =>
    element(
      'blockquote',
      { cite: url },
      written,
      paragraph(strong(author), handle ? [' ', element('bdi', { dir: 'ltr' }, handle)] : undefined),
      paragraph(date ? [day(date), ' '] : undefined, link(url, words('body.postOn', { network }))),
    ),
  Verse: ({ source }, { lines }) =>
    element(
      'blockquote',
      {},
      paragraph(
        lines.map((line, index) =>
          join(index === 0 ? undefined : element('br', {}), line.replaceAll(' / ', '\u2003\u2003')),
        ),
      ),
      source ? paragraph(source) : undefined,
    ),
  Table({ src, caption, note, source, updated }, _text, context) {
    const table = context.getTable(src)
    const file = context.getMedia(src)
    if (!table || !file) return undefined
    const row = (cells: string[], cell: 'th' | 'td') =>
      element(
        'tr',
        {},
        cells.map((text) => element(cell, {}, text)),
      )
    return [
      element(
        'table',
        {},
        element('caption', {}, said(caption, note)),
        element('thead', {}, row(table.head, 'th')),
        element(
          'tbody',
          {},
          table.rows.map((cells) => row(cells, 'td')),
        ),
      ),
      paragraph(
        source ? `${context.words('body.tableSource')} ${source} ` : undefined,
        updated ? [`${context.words('body.tableUpdated')} `, context.day(updated), ' '] : undefined,
        link(context.urlOf(file), context.words('body.download')),
      ),
    ]
  },
}
