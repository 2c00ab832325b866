import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { elementNames } from '@/lib/content/body/elements'
import { type Answer, crawl } from '../fixtures/crawl'
import { findHtmlFaults } from '../fixtures/findHtmlFaults'
import { everyElement } from './support/everyElement'
import { filler, listEveryKind } from './support/everyKind'
import { findVnu, runVnu } from './support/runVnu'
import { type Paper, servePaper } from './support/servePaper'

const isLong = process.env.KHABAR_LONG !== undefined
const vnu = isLong ? findVnu() : undefined

/** Addresses to which no link leads, in both editions. */
const unlinked = [
  '/heritage/none',
  '/heritage/given-up',
  '/heritage/retracted',
  '/standing',
  '/search',
  ...['سد', 'dam', 'zqxjk', '"', '"a', 'a*', ''].map((words) => `/search?q=${encodeURIComponent(words)}`),
  '/search?q=a&section=heritage&kind=opinion&period=year&order=date&spelling=written&page=9',
].flatMap((address) => [address, `/en${address}`])

/** Routes whose pages are made at another address than their own: of these no reader asks. */
const madeElsewhere: Record<string, string> = {
  '/missing': '/heritage/none',
  '/en/missing': '/en/heritage/none',
  '/gone': '/heritage/given-up',
  '/en/gone': '/en/heritage/given-up',
  '/search/found/[asked]': '/search',
  '/en/search/found/[asked]': '/en/search',
}

/** The routes of the built site that are pages, those of most fixed parts first; what matches no other is answered before. */
function listPageRoutes(): string[] {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<
    string,
    string
  >
  const countParts = (route: string) => route.split('[').length
  return Object.entries(manifest)
    .filter(([file, route]) => file.endsWith('/page') && !/^\/_|\[\.\.\./.test(route))
    .map(([, route]) => route)
    .sort((one, other) => countParts(one) - countParts(other))
}

const routes = listPageRoutes()
const routeOf = (address: string) => {
  const [path = ''] = address.split('?')
  return routes.find((route) => new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`).test(path))
}

/** Signs of a kind of page or of article, where its route does not tell it. */
const signs: Record<string, RegExp> = {
  film: /<video /,
  'film elsewhere': /class="film-elsewhere"/,
  sound: /<audio /,
  transcript: /class="transcript"/,
  gallery: /class="gallery"/,
  table: /class="data-table"/,
  'table of the text': /data-scroll="table"/,
  'pull quote': /class="pull-quote"/,
  'quoted post': /class="social-quote"/,
  verse: /class="verse /,
  timeline: /class="timeline"/,
  'fact box': /class="factbox /,
  remark: /class="callout /,
  'veiled picture': /class="veil"/,
  footnotes: /class="footnotes"/,
  'live updates': /class="live-item"/,
  opinion: /"@type":"OpinionNewsArticle"/,
  correction: /id="corrections"/,
  retraction: /id="retracted"/,
  'urgent notice': /class="urgent-line"/,
  translation: /hrefLang="en" href="[^"]*\/en\/heritage\/every-element"/,
}

let paper: Paper
let pages: Answer[]

beforeAll(async () => {
  paper = await servePaper()
  for (const [file, text] of listEveryKind()) paper.write(file, text)
  expect((await paper.publish()).status).toBe(200)
  const shared = ['/heritage/every-element', '/en/heritage/every-element'].map(async (address) => {
    const [, id = 'none'] = /\/s\/([0-9a-z]{8})/.exec(await paper.textOf(address)) ?? []
    return address.replace(/heritage.*/, `share/${id}`)
  })
  const isPage = (address: string) =>
    !/^\/(?:_next|api|feeds|fonts|media|opensearch|reader|share-pictures|sitemaps?)\b|\.\w+$/.test(address) &&
    !address.includes(filler)
  const answers = await crawl(paper.origin, ['/', '/en', ...unlinked, ...(await Promise.all(shared))], isPage)
  pages = answers.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'))
}, 240_000)
afterAll(() => paper?.stop())

describe('every page', () => {
  it('is there, of every route, element and kind of article', () => {
    expect(pages.length).toBeGreaterThan(200)
    expect([...new Set(pages.map(({ status }) => status))].sort()).toEqual([200, 404, 410])
    const addresses = new Set(pages.map(({ address }) => address))
    const reached = new Set([...addresses].map(routeOf))
    const isReached = (route: string) => {
      const elsewhere = madeElsewhere[route]
      return elsewhere === undefined ? reached.has(route) : addresses.has(elsewhere)
    }
    expect(routes.filter((route) => !isReached(route))).toEqual([])
    expect(elementNames.filter((name) => !everyElement.includes(`<${name}`))).toEqual([])
    const missing = Object.entries(signs).filter(([, sign]) => !pages.some(({ body }) => sign.test(body)))
    expect(missing.map(([kind]) => kind)).toEqual([])
  })

  it('says its policy', () => {
    const without = pages.filter(
      ({ headers }) => !headers.get('content-security-policy')?.includes("default-src 'none'"),
    )
    expect(without.map(({ address }) => address)).toEqual([])
  })

  it('is valid HTML', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    for (const { address, body } of pages)
      for (const fault of await findHtmlFaults(body)) faults.push(`${decodeURI(address)} ${fault}`)
    expect(faults).toEqual([])
  })

  it.skipIf(!vnu)('is taken by the checker of the W3C', () => {
    expect(vnu && runVnu(vnu, pages)).toEqual([])
  })
})
