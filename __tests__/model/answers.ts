import { createHash } from 'node:crypto'

/** What a server answers at an address, as far as a reader can tell. */
export type Answer = { status: number; headers: Record<string, string>; body: string }

const told = ['location', 'content-type', 'cache-control', 'content-security-policy', 'x-robots-tag', 'link']

/** Asks one address. Where the server itself stands is no part of its answer. */
export async function ask(origin: string, href: string): Promise<Answer> {
  const response = await fetch(origin + href, { redirect: 'manual' })
  const headers = told.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value.replace(/^https?:\/\/(?:localhost|127\.0\.0\.1):\d+/, '')]]
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const isText = /text|xml|json/.test(response.headers.get('content-type') ?? '')
  const body = isText ? bytes.toString() : createHash('sha256').update(bytes).digest('hex')
  return { status: response.status, headers: Object.fromEntries(headers) as Record<string, string>, body }
}

const internal = /\s(?:href|src)="(\/(?!\/|_next\/)[^"#]*)"/g

/** The addresses of the site that a page names. */
export function listHrefs({ body }: Answer): string[] {
  return [...body.matchAll(internal)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

const relatedBlock = /<section aria-label="(?:مقالات ذات صلة|Related articles)".*?<\/section>/s

/** The block of related articles in a page, and what it links to. */
function findRelated(body: string) {
  const block = relatedBlock.exec(body)?.[0] ?? ''
  return { block, hrefs: [...block.matchAll(internal)].map(([, href = '']) => href) }
}

/**
 * A page without its unpinned related articles, whose choice may wait for the next render. What Next repeats of a page in
 * its scripts, and the hashes of those, go with them.
 */
function withoutRelated({ status, headers, body }: Answer, pinned: (href: string) => boolean) {
  const { block, hrefs } = findRelated(body)
  const { 'content-security-policy': _, ...rest } = headers
  const bare = body.replace(block, '').replace(/<script[^>]*>.*?<\/script>/gs, '')
  return { status, headers: rest, body: bare, pinned: hrefs.filter(pinned) }
}

/**
 * Two answers as they are to be compared: whole, unless they differ in which related articles they show. The page of
 * what is not there is one for all addresses, and Next writes into its scripts at which it was first asked for.
 */
export function comparable(one: Answer, other: Answer, pinned: (href: string) => boolean) {
  const isRelatedSame = findRelated(one.body).block === findRelated(other.body).block
  const isMissing = one.status === 404 && other.status === 404
  return isRelatedSame && !isMissing
    ? ([one, other] as const)
    : ([withoutRelated(one, pinned), withoutRelated(other, pinned)] as const)
}

/** Characters before and after the place where two texts part. */
const around = 160

/** Where two answers part, each field with a piece of both: a page is too long to be read in a report. */
export function listDifferences(
  here: object,
  there: object,
): { field: string; here: string; there: string }[] {
  const fields = Object.entries({ ...there, ...here }).map(([field]) => field)
  return fields.flatMap((field) => {
    const [a, b] = [here, there].map((of) => JSON.stringify(of[field as keyof typeof of])) as [string, string]
    if (a === b) return []
    const at = [...a].findIndex((letter, position) => letter !== b[position])
    const piece = (of: string) => of.slice(Math.max(0, at - around), at + around)
    return [{ field, here: piece(a), there: piece(b) }]
  })
}
