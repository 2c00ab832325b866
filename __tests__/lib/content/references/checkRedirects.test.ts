import { expect, it } from 'vitest'
import { checkRedirects, type RedirectLookups } from '@/lib/content/references/checkRedirects'
import { readRedirects } from '@/lib/content/redirects/readRedirects'

const lookups: RedirectLookups = {
  sectionsOf: (_, slug) => (['dam', 'withdrawn'].includes(slug) ? ['heritage'] : []),
  hasPage: (_, slug) => slug === 'about',
  hasAlias: (path) => path === '/heritage/old-dam',
  hasSection: (id) => id === 'heritage',
  authorIds: new Set(),
  authorNamed: () => undefined,
  listFiles: () => [],
  mediaNamed: () => [],
  getMedia: () => undefined,
  isRetracted: (path) => path === '/heritage/withdrawn',
}

it.each([
  ['/a: /heritage/dam', []],
  ['/a: /heritage/dan', ['1:5 redirectNowhere']],
  ['/a: /heritage/old-dam', ['1:5 redirectToAlias']],
  ['/a: /heritage/dam#part', []],
  ['/a: https://elsewhere.example/x', []],
  ['/{year}/{slug}: /nowhere/{slug}', []],
  ['/{year}/{id}: /nowhere', ['1:15 redirectNowhere']],
  ['/heritage/dam: /about', ['1:1 redirectShadowed']],
  ['/heritage: /about', ['1:1 redirectShadowed']],
  ['/heritage/old-dam: /about', ['1:1 redirectShadowed']],
  ['/about?p=1: /heritage/dam', []],
  ['gone: [/about]', ['1:8 redirectShadowed']],
  ['gone: [/heritage/withdrawn]', []],
  ['gone: [/heritage/left]', []],
  ['/en/topics/x: /heritage/dam', []],
  ['/feed: /feeds/ar/rss.xml', []],
  ['/en/feed: /feeds/en/rss.xml', []],
  ['/saved: /latest', []],
  ['/sitemap_index.xml: /sitemap.xml', []],
  ['/old.json: /wp-sitemap.xml', ['1:12 redirectNowhere']],
  ['/sitemap.xml: /sitemaps/pages.xml', ['1:1 redirectShadowed']],
])('%s: %j', (text, told) => {
  const redirects = readRedirects(text, 'https://khabar.example', () => undefined) ?? []
  expect(
    checkRedirects(redirects, lookups).map(({ line, column, code }) => `${line}:${column} ${code}`),
  ).toEqual(told)
})
