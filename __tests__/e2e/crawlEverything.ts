import { readFileSync } from 'node:fs'

export type Given = { address: string; text: string }

/** More than the sample newspaper gives with all its lists, feeds and pictures. */
const mostAddresses = 3_000
const atOnce = 6

/** What a route's parts may be where no link leads to it. */
const parts: Record<string, string[]> = { edition: ['ar', 'en'] }

/** The routes of the built site that are complete addresses, parts of few values filled in. */
function listRoutes(): string[] {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<
    string,
    string
  >
  const fill = (route: string): string[] => {
    const [part, name = ''] = /\[(\w+)\]/.exec(route) ?? []
    return part === undefined
      ? [route]
      : (parts[name] ?? []).flatMap((value) => fill(route.replace(part, value)))
  }
  return Object.values(manifest)
    .filter((route) => !route.startsWith('/_') && !route.includes('[...'))
    .flatMap(fill)
}

/** Addresses of this site in a text: links and pictures of pages, entries of feeds and sitemaps, values of JSON. */
function* findAddresses(text: string, origin: string): Generator<string> {
  const plain = text.replaceAll('&amp;', '&').replaceAll('\\u0026', '&').replaceAll('\\/', '/')
  for (const [, value = ''] of plain.matchAll(/(?:href|src|action|data-[\w-]+|content)="([^"]*)"/g))
    yield value
  for (const [, value = ''] of plain.matchAll(/(?:srcset|imagesrcset)="([^"]*)"/gi))
    for (const candidate of value.split(',')) yield candidate.trim().split(' ')[0] ?? ''
  for (const [value] of plain.matchAll(new RegExp(`${origin}[^\\s"'<>\\\\]*`, 'g'))) yield value
}

/** A picture in its smallest form: the others say no more in their headers, and each takes a while to be made. */
const smallest = (path: string) => path.replace(/^(\/media\/[^/]+\/w)\d+(\/.*\.)\w+$/, '$1160$2webp')

function read(value: string, from: string, origin: string): string | undefined {
  if (!/^(?:\/(?!\/)|https?:|\?|\.)/.test(value)) return undefined
  try {
    const url = new URL(value, new URL(from, origin))
    return url.origin === origin ? smallest(url.pathname) + url.search : undefined
  } catch {
    return undefined
  }
}

/** What the site says at an address, its headers too, decoded as far as can be; nothing of pictures, sound and film. */
async function ask(address: string, origin: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(origin + address, { redirect: 'manual', headers })
  const type = response.headers.get('content-type') ?? ''
  const isText =
    /text|json|xml|javascript|manifest|component/.test(type) && !address.startsWith('/_next/static')
  const body = isText ? await response.text() : (await response.arrayBuffer(), '')
  const said = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const text = `${said}\n\n${body}`
  return `${text}\n${text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })}`
}

/** Everything that a served site gives to who follows its links from its routes, and from some more addresses. */
export async function crawlEverything(origin: string, more: string[]): Promise<Given[]> {
  const waiting = [...listRoutes(), '/robots.txt', '/favicon.ico', ...more]
  const seen = new Set(waiting)
  const given: Given[] = []

  async function visit(address: string) {
    const page = await ask(address, origin, {})
    given.push({ address, text: page })
    for (const found of findAddresses(page, origin)) {
      const next = read(found, address, origin)
      if (next === undefined || seen.has(next) || seen.size >= mostAddresses) continue
      seen.add(next)
      waiting.push(next)
    }
  }

  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let idle = 0; idle < 20;) {
        const address = waiting.shift()
        if (address === undefined) {
          idle++
          await new Promise((done) => setTimeout(done, 50))
        } else {
          idle = 0
          await visit(address)
        }
      }
    }),
  )
  return given
}
