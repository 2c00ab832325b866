import type { BreadcrumbList, CollectionPage, ItemList } from 'schema-dts'
import { absoluteHref } from '@/lib/address/href'
import { articlePath, frontPath } from '@/lib/address/pages'
import type { Article, Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import type { Named } from '@/lib/seo/articleFacts'
import { wordsOf } from '@/lib/seo/words'

/** The way from the front to a page, which is its last step. */
export function breadcrumbOf(site: Site, edition: Edition, steps: Named[]): BreadcrumbList {
  const home = { name: wordsOf(edition)('site.home'), url: absoluteHref(site.url, frontPath(edition)) }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...steps].map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}

/** Articles in the order in which a page shows them, each once. */
export function itemListOf(site: Site, articles: readonly Article[]): ItemList {
  const unique = [...new Map(articles.map((article) => [article.file, article])).values()]
  return {
    '@type': 'ItemList',
    numberOfItems: unique.length,
    itemListElement: unique.map((article, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: article.title,
      url: absoluteHref(site.url, articlePath(article)),
    })),
  }
}

export type ListPage = { edition: Edition; title: string; path: string; articles: readonly Article[] }

/** A page of a list: what it is called and what stands on it. */
export function listPageOf(site: Site, { edition, title, path, articles }: ListPage): CollectionPage {
  return {
    '@type': 'CollectionPage',
    name: title,
    url: absoluteHref(site.url, path),
    inLanguage: edition,
    mainEntity: itemListOf(site, articles),
  }
}
