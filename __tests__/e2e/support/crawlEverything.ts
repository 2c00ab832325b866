import { readFileSync } from 'node:fs'
import { type Answer, crawl } from '../../fixtures/crawl'

export type Given = { address: string; text: string }

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

/** All that an answer says, its headers too, as it is and decoded as far as can be. */
function write({ headers, body }: Answer): string {
  const said = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
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
  const answers = await crawl(origin, [...listRoutes(), '/robots.txt', '/favicon.ico', ...more])
  return answers.map((answer) => ({ address: answer.address, text: write(answer) }))
}
