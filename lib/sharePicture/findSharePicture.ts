import { createHash } from 'node:crypto'
import { type SharePictureId, sharePicturePath } from '@/lib/address/sharePictures'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { findShareFacts, type ShareSubject } from './findShareFacts'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

/** A share picture as metadata names it. */
export type SharePicture = {
  /** Decoded path on the site; a picture that shows anything else has another. */
  path: string
  width: 1200
  height: 630
  type: 'image/jpeg'
  /** A description of what can be read and seen in it. */
  alt: string
}

/** Raise it with every change of how pictures are drawn: chats and caches keep a picture under its address for ever. */
const drawingVersion = 4

/** First 12 hex digits of the SHA-256 of all that a picture shows. */
export function hashFacts(facts: SharePictureFacts): string {
  return createHash('sha256')
    .update(JSON.stringify([drawingVersion, facts]))
    .digest('hex')
    .slice(0, 12)
}

function idOf(subject: ShareSubject): SharePictureId {
  switch (subject.what) {
    case 'article': {
      const { edition, section, slug } = subject.article
      return { of: 'article', edition, section, slug }
    }
    case 'section':
      return { of: 'section', edition: subject.edition, key: subject.section.id }
    case 'author':
      return { of: 'author', edition: subject.edition, key: subject.author.id }
    case 'site':
      return { of: 'site', edition: subject.edition }
  }
}

function describe(subject: ShareSubject, facts: SharePictureFacts): string {
  const photo =
    subject.what === 'article' && facts.what === 'article' && facts.picture ? subject.article.image?.alt : ''
  return photo ? `${facts.title} – ${photo}` : facts.title
}

/**
 * The share picture of an article, a section, an author or an edition, for `og:image` and the like. It is made when it
 * is first asked for. `now` is milliseconds since 1970: from its first birthday on an article's picture tells its year.
 */
export function findSharePicture(subject: ShareSubject, news: Newsroom, now: number): SharePicture {
  const facts = findShareFacts(subject, news, now)
  return {
    path: sharePicturePath(hashFacts(facts), idOf(subject)),
    width: 1200,
    height: 630,
    type: 'image/jpeg',
    alt: describe(subject, facts),
  }
}
