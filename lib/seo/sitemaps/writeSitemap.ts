import type { Edition } from '@/lib/edition'
import { element, join, type Markup } from '@/lib/seo/markup'

/** A page as a sitemap names it; every address is absolute. */
export type SitemapEntry = {
  url: string
  changed?: string
  /** The same page by edition, where it is in both. */
  alternates?: Record<Edition, string>
  pictures?: string[]
  news?: { name: string; language: Edition; published: string; title: string }
}

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

const head: Markup = { markup: '<?xml version="1.0" encoding="UTF-8"?>\n' }
const line: Markup = { markup: '\n' }

const alternate = (hreflang: string, href: string) =>
  element('xhtml:link', { rel: 'alternate', hreflang, href })

function writeNews({ name, language, published, title }: NonNullable<SitemapEntry['news']>): Markup {
  return element(
    'news:news',
    {},
    element('news:publication', {}, element('news:name', {}, name), element('news:language', {}, language)),
    element('news:publication_date', {}, published),
    element('news:title', {}, title),
  )
}

function writeEntry({ url, changed, alternates, pictures = [], news }: SitemapEntry): Markup {
  return element(
    'url',
    {},
    element('loc', {}, url),
    changed === undefined ? undefined : element('lastmod', {}, changed),
    alternates && [
      alternate('ar', alternates.ar),
      alternate('en', alternates.en),
      alternate('x-default', alternates.ar),
    ],
    news && writeNews(news),
    pictures.map((picture) => element('image:image', {}, element('image:loc', {}, picture))),
  )
}

/** A sitemap. https://www.sitemaps.org/protocol.html, with the extensions that Google documents. */
export function writeSitemap(entries: SitemapEntry[]): string {
  const urls = entries.map((entry) => [writeEntry(entry), line])
  return join(head, element('urlset', namespaces, line, urls), line).markup
}

/** An index of sitemaps. */
export function writeSitemapIndex(sitemaps: { url: string; changed?: string }[]): string {
  const listed = sitemaps.map(({ url, changed }) => [
    element(
      'sitemap',
      {},
      element('loc', {}, url),
      changed === undefined ? undefined : element('lastmod', {}, changed),
    ),
    line,
  ])
  return join(head, element('sitemapindex', { xmlns: namespaces.xmlns }, line, listed), line).markup
}
