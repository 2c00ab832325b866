import { createHash } from 'node:crypto'
import { readPath } from './href'
import { dropAtEnd } from '@/lib/dropAtEnd'
import { articlePath } from './pages'
import type { Article } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'

/** The facts that a short id is made from. */
export type ShortNamed = Pick<Article, 'edition' | 'section' | 'slug' | 'aliases' | 'shortId'>

/**
 * Why an id leads to an article: `made` of its oldest address, `chosen` by an editor, or `spare`, made of another of
 * its addresses, so that no link dies that was given out before an editor chose an id or put an older address first.
 */
export type ShortIdKind = 'made' | 'chosen' | 'spare'

/** Digits and lower-case letters without those that are taken for others (Crockford's base 32). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Longest id, made or chosen. */
export const longestShortId = 8

/** Longer than an id with all the marks that a sentence sets behind one. */
const longestCopied = 32

/** 40 bits of an address as eight letters: among 100,000 addresses two share an id in 1 of 200 newspapers. */
function makeShortId(path: string): string {
  let bits = createHash('sha256').update(path).digest().readUIntBE(0, 5)
  let id = ''
  for (let place = 0; place < longestShortId; place++) {
    id = (alphabet[bits % 32] ?? '') + id
    bits = Math.floor(bits / 32)
  }
  return id
}

const madeShape = new RegExp(`^[${alphabet}]{${longestShortId}}$`)

/** Whether an id could have been made of an address, whoever chose it. */
export const mayBeMade = (id: string): boolean => madeShape.test(id)

/** An old address as the site once wrote it: decoded, NFC, without a slash at the end, in English under `/en`. */
function oldPath(alias: string, edition: Edition): string {
  const path = dropAtEnd(readPath(alias) ?? alias.normalize('NFC'), '/')
  return edition === 'ar' || path.startsWith(`/${edition}/`) ? path : `/${edition}${path}`
}

/** The addresses that an article has had, oldest first. */
function pathsOf(article: ShortNamed): string[] {
  return [...article.aliases.map((alias) => oldPath(alias, article.edition)), articlePath(article)]
}

/** The address that an article had first, as a decoded path. */
export function oldestPath(article: ShortNamed): string {
  return pathsOf(article)[0] ?? articlePath(article)
}

/**
 * Every id that leads to an article, its own first: the chosen one, else that of its oldest address (`aliases[0]`, or
 * its own address where it never had another). A moved article keeps its id through the address it had first.
 */
export function listShortIds(article: ShortNamed): { id: string; kind: ShortIdKind }[] {
  const made = [...new Set(pathsOf(article).map(makeShortId))]
  const { shortId: chosen } = article
  if (chosen === undefined) return made.map((id, index) => ({ id, kind: index === 0 ? 'made' : 'spare' }))
  return [
    { id: chosen, kind: 'chosen' },
    ...made.flatMap((id) => (id === chosen ? [] : [{ id, kind: 'spare' as const }])),
  ]
}

/** The id of an article's short link, at most eight letters. Another article may have it: `getShortId` knows. */
export function shortIdOf(article: ShortNamed): string {
  return article.shortId ?? makeShortId(oldestPath(article))
}

/** An id as it was copied out of a sentence, without the comma, bracket or quotation mark that stood behind it. */
export const withoutMarksBehind = (written: string): string =>
  written.length > longestCopied ? written : written.replace(/[^\p{L}\p{N}]+$/u, '')

/**
 * Reads an id as somebody typed it: case does not matter.
 * @returns undefined where no article can have such an id
 */
export function readShortId(written: string): string | undefined {
  const id = written.toLowerCase()
  return id.length <= longestShortId && /^[a-z0-9]+$/.test(id) ? id : undefined
}
