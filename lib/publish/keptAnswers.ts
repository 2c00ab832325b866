import { generateETag } from 'next/dist/server/lib/etag.js'
import { type Coding, encode } from './codings'
import { holdAlone } from './packedPage.mjs'
import { type KeptPage, pageCache, readHtml } from './pageCache.mjs'
import type { Kept } from './pageStore.mjs'

/** What is sent of a page while one notice stands in it; a body that is still being compressed is a promise. */
type Answer = { urgent: string; etag: string; bodies: Map<Coding, Buffer | Promise<Buffer>> }

/** Answers live as long as the page that they are of: where the page leaves the cache, nothing leads to them. */
const answers = new WeakMap<Kept, Answer>()

function findAnswer(page: KeptPage, html: () => string): Answer {
  const known = answers.get(page.kept)
  if (known?.urgent === page.urgent) return known
  // As Next makes it, which answers some requests for this page: a reader may have it from there.
  const answer = { urgent: page.urgent, etag: generateETag(html()), bodies: new Map() }
  answers.set(page.kept, answer)
  if (known) pageCache().addBytes(page, -countBytes(known))
  return answer
}

function countBytes({ bodies }: Answer): number {
  return [...bodies.values()].reduce((sum, body) => sum + (Buffer.isBuffer(body) ? body.byteLength : 0), 0)
}

/** What names the very text that a kept page has now. */
export function etagOf(page: KeptPage): string {
  return findAnswer(page, () => readHtml(page)).etag
}

/** The body of a kept page in a coding; made for the first who asks for it, and remembered as long as the page is kept. */
export function bodyOf(page: KeptPage, coding: Coding): Buffer | Promise<Buffer> {
  const known = answers.get(page.kept)
  const body = known?.urgent === page.urgent ? known.bodies.get(coding) : undefined
  if (body) return body
  const html = readHtml(page)
  const answer = findAnswer(page, () => html)
  const coming = encode(html, coding).then((whole) => {
    const alone = holdAlone(whole)
    answer.bodies.set(coding, alone)
    if (answers.get(page.kept) === answer) pageCache().addBytes(page, alone.byteLength)
    return alone
  })
  answer.bodies.set(coding, coming)
  coming.catch(() => answer.bodies.delete(coding))
  return coming
}
