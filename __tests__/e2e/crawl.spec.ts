import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { expect, test } from './support/test'

/** Requests under way at once: the server has other tests to serve. */
const width = 8

const urlsIn = (xml: string) => [...xml.matchAll(/<(?:loc|image:loc)>([^<]+)</g)].map(([, url = '']) => url)
const unescape = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/** Internal addresses that a page names: links, alternates, pictures. */
function listNamed(html: string, origin: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src|poster)="([^"]+)"/g)].map(([, address = '']) => address)
  return found
    .map(unescape)
    .filter((address) => address.startsWith('/') || address.startsWith(origin))
    .map((address) => new URL(address, origin))
    .filter(({ pathname }) => !pathname.startsWith('/_next/'))
    .map((url) => url.pathname + (/\/search$/.test(url.pathname) ? '' : url.search))
}

/**
 * What is asked for once: a picture in one of its widths, since each is made at its first request, and a feed of a topic
 * or an author in one of its formats.
 */
function keyOf(path: string): string {
  const [, picture] = /^(\/media\/[^/]+\/)w\d+\//.exec(path) ?? []
  return picture ?? path.replace(/^(\/feeds\/\w+\/(?:topic|author)\/.*\/).*$/, '$1')
}

function checkXml(xml: string) {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

test('every address that the site names is there, at its canonical address, and no article is lost', async ({
  baseURL: origin,
}) => {
  test.setTimeout(180_000)
  const baseURL = origin ?? ''
  const wrong: string[] = []
  const seen = new Set<string>()
  const waiting: { path: string; from: string }[] = []
  const linked = new Set<string>()
  const add = (paths: string[], from: string) => {
    for (const path of paths) {
      if (from.startsWith('/') && !/^\/(?:feeds|sitemaps?)\b/.test(from) && path !== from) linked.add(path)
      const key = keyOf(path)
      if (seen.has(key)) continue
      seen.add(key)
      waiting.push({ path, from })
    }
  }
  const relative = (urls: string[]) => urls.map((url) => url.slice(baseURL.length))

  async function look({ path, from }: { path: string; from: string }) {
    const response = await fetch(baseURL + path, { redirect: 'manual' })
    if (response.status !== 200) {
      // A short address is a redirect by nature.
      if (!(response.status === 308 && path.startsWith('/s/')))
        wrong.push(`${response.status} ${path} (from ${from})`)
      await response.body?.cancel()
      return
    }
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/html')) {
      const html = await response.text()
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
      if (
        canonical !== undefined &&
        canonical !== baseURL + path &&
        canonical !== `${baseURL}${path.replace(/\?.*/, '')}`
      )
        wrong.push(`${path} says that it is at ${canonical}`)
      add(listNamed(html, baseURL), path)
    } else if (path.startsWith('/feeds/')) {
      const text = await response.text()
      const entries = path.endsWith('.json')
        ? (parseJsonFeed(text).items ?? []).map(({ url }) => url)
        : path.endsWith('rss.xml')
          ? (parseRssFeed(text).items ?? []).map(({ link }) => link)
          : (parseAtomFeed(text).entries ?? []).map(
              ({ links }) => links?.find(({ rel }) => rel === 'alternate')?.href,
            )
      if (!path.endsWith('.json')) checkXml(text)
      add(relative(entries.filter((url) => url !== undefined)), path)
    } else if (/^\/sitemap/.test(path)) {
      const xml = await response.text()
      checkXml(xml)
      add(relative(urlsIn(xml)), path)
    } else await response.body?.cancel()
  }

  add(['/', '/en', '/sitemap.xml', '/robots.txt'], 'the start')
  async function walk() {
    for (let next = waiting.shift(); next; next = waiting.shift()) await look(next)
  }
  // A walker that finds nothing to do may have come too early.
  while (waiting.length > 0) await Promise.all(Array.from({ length: width }, walk))

  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(300)

  const months = [...seen].filter((path) => /^\/sitemaps\/\d{4}-/.test(path))
  const articles: string[] = []
  for (const path of months) articles.push(...relative(urlsIn(await (await fetch(baseURL + path)).text())))
  const pages = articles.filter((path) => !path.startsWith('/media/'))
  expect(pages.length).toBeGreaterThan(30)
  expect(pages.filter((path) => !linked.has(path))).toEqual([])
})
