import { element, type Markup } from '@/lib/seo/markup'
import type { Feed } from './feed'

/** The first lines of a feed in XML; a style sheet in CSS is what browsers of today still take. */
export function prolog({ styleHref }: Feed): Markup {
  return {
    markup: `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${styleHref}"?>\n`,
  }
}

/** A note for people who open a feed in a browser; `x` is the prefix of XHTML. */
export function introduction(feed: Feed): Markup {
  return element(
    'x:p',
    { dir: feed.dir },
    feed.introduction,
    ' ',
    element('x:a', { href: feed.pageUrl }, feed.siteName),
  )
}
