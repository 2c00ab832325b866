import { pageKinds } from './support/pages'
import { expect, test } from './support/test'

type Data = Record<string, unknown>

/** Fields that Google's documentation requires or recommends for each type, so far as a newspaper has them. */
const article = [
  'headline',
  'image',
  'datePublished',
  'dateModified',
  'author',
  'publisher',
  'mainEntityOfPage',
  'description',
  'inLanguage',
]
const wanted: Record<string, string[]> = {
  NewsArticle: article,
  OpinionNewsArticle: article,
  AnalysisNewsArticle: article,
  LiveBlogPosting: [...article, 'coverageStartTime', 'liveBlogUpdate'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement', 'numberOfItems'],
  CollectionPage: ['name', 'url', 'mainEntity'],
  ProfilePage: ['mainEntity', 'url'],
  WebSite: ['name', 'url', 'potentialAction', 'alternateName'],
  NewsMediaOrganization: ['name', 'url', 'logo'],
  VideoObject: ['name', 'thumbnailUrl', 'uploadDate', 'description'],
  ImageObject: ['url', 'width', 'height'],
  Person: ['name'],
  Organization: ['name'],
  CorrectionComment: ['text', 'datePublished'],
  ListItem: ['position'],
  SearchAction: ['target', 'query-input'],
  BlogPosting: ['headline', 'articleBody', 'datePublished', 'author'],
}
const dates = new Set(['datePublished', 'dateModified', 'uploadDate', 'coverageStartTime'])
const addresses = new Set(['url', 'item', 'thumbnailUrl', 'contentUrl', 'mainEntityOfPage'])

const isData = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Every thing in some data, however deep. */
function* walk(value: unknown): Generator<Data> {
  if (Array.isArray(value)) for (const entry of value) yield* walk(entry)
  if (!isData(value)) return
  yield value
  for (const entry of Object.values(value)) yield* walk(entry)
}

/** What falls short in the structured data of a page. */
function judge(graph: Data[]): string[] {
  const things = [...walk(graph)]
  const known = new Set(things.filter((thing) => '@type' in thing).map((thing) => thing['@id']))
  return things.flatMap((thing) => {
    const type = String(thing['@type'])
    if (!('@type' in thing)) {
      // A translation is described on its own page.
      const id = String(thing['@id'])
      return known.has(id) || id.endsWith('#article') ? [] : [`nothing is called ${id}`]
    }
    const missing = (wanted[type] ?? []).filter((name) => isEmpty(thing[name]))
    const unzoned = Object.entries(thing).filter(
      ([name, value]) =>
        dates.has(name) && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(String(value)),
    )
    const relative = Object.entries(thing).filter(
      ([name, value]) =>
        addresses.has(name) &&
        [value].flat().some((url) => typeof url === 'string' && !/^https?:\/\/[!-~]+$/.test(url)),
    )
    return [...missing, ...unzoned.map(([name]) => name), ...relative.map(([name]) => name)].map(
      (name) => `${type} ${String(thing.name ?? thing.headline ?? '')}: ${name}`,
    )
  })
}

const pages: Record<string, string[]> = {
  ...Object.fromEntries(Object.values(pageKinds).map((address) => [address, []])),
  '/': ['WebSite', 'NewsMediaOrganization', 'ItemList'],
  '/en': ['WebSite', 'NewsMediaOrganization', 'ItemList'],
  '/heritage': ['CollectionPage', 'BreadcrumbList'],
  '/topics/اليمن': ['CollectionPage', 'BreadcrumbList'],
  '/authors/desk-heritage': ['ProfilePage', 'CollectionPage', 'BreadcrumbList'],
  '/latest': ['CollectionPage'],
  '/about': ['BreadcrumbList'],
  '/heritage/marib-dam': ['NewsArticle', 'BreadcrumbList', 'NewsMediaOrganization'],
  '/en/heritage/marib-dam': ['NewsArticle', 'BreadcrumbList', 'NewsMediaOrganization'],
  '/science/apollo-11-live': ['LiveBlogPosting'],
  '/opinion/map': ['OpinionNewsArticle'],
  '/science/tides': ['VideoObject'],
}

test('structured data of every kind of page holds what search engines ask for', async ({ request }) => {
  const told: string[] = []
  for (const [address, types] of Object.entries(pages)) {
    const html = await (await request.get(address)).text()
    const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    const graph = scripts.flatMap(([, text = '']) => (JSON.parse(text) as { '@graph': Data[] })['@graph'])
    const found = graph.map((thing) => String(thing['@type']))
    for (const type of types) if (!found.includes(type)) told.push(`${address}: no ${type}`)
    told.push(...judge(graph).map((line) => `${address}: ${line}`))
  }
  expect(told).toEqual([])
})
