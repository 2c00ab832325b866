import { type Coding, encode } from '@/lib/http/codings'
import { holdAlone } from './packedPage'
import { type KeptPage, pageCache, readHtml } from './pageCache'
import type { Kept } from './pageStore'
import { tagWithNotice } from './pageTag'

/** The bodies of a page while one notice stands in it; one that is still being compressed is a promise. */
type Answer = { urgent: string; etag: string; bodies: Map<Coding, Buffer | Promise<Buffer>> }

/** Answers live as long as the page that they are of: where the page leaves the cache, nothing leads to them. */
const answers = new WeakMap<Kept, Answer>()

function findAnswer(page: KeptPage): Answer {
  const known = answers.get(page.kept)
  if (known?.urgent === page.urgent) return known
  const etag = tagWithNotice(String(page.packed.rest.headers?.etag), page.urgent)
  const answer = { urgent: page.urgent, etag, bodies: new Map() }
  answers.set(page.kept, answer)
  if (known) pageCache().addBytes(page, -countBytes(known))
  return answer
}

function countBytes({ bodies }: Answer): number {
  return [...bodies.values()].reduce((sum, body) => sum + (Buffer.isBuffer(body) ? body.byteLength : 0), 0)
}

function compress(page: KeptPage, answer: Answer, coding: Coding, html: string): Promise<Buffer> {
  const coming = encode(html, coding).then(
    (body) => {
      const alone = holdAlone(body)
      answer.bodies.set(coding, alone)
      if (answers.get(page.kept) === answer) pageCache().addBytes(page, alone.byteLength)
      return alone
    },
    (error: unknown) => {
      answer.bodies.delete(coding)
      throw error
    },
  )
  answer.bodies.set(coding, coming)
  return coming
}

/**
 * The entity tag and the body of a kept page now. The body is compressed for the first request of a
 * coding, and remembered as long as the page is kept. Without a coding it is made for each: it takes three times as much
 * memory as the page, and is asked for by servers in front, which keep it themselves.
 */
export function encodedPageOf(page: KeptPage) {
  let html: string | undefined
  const read = () => (html ??= readHtml(page))
  const answer = findAnswer(page)
  return {
    etag: answer.etag,
    bodyIn: (coding: Coding | 'identity'): Buffer | Promise<Buffer> =>
      coding === 'identity'
        ? Buffer.from(read())
        : (answer.bodies.get(coding) ?? compress(page, answer, coding, read())),
  }
}
