import type { Edition } from '@/lib/edition'
import type { Article, Instant, MediaFile, StandingPage, UrgentNotice } from '@/lib/model/model'
import type { Fault } from '@/lib/content/faults/fault'

/** A text file of the content folder after `read.ts` settled its encoding: no BOM, LF line ends, NFC. */
export type SourceFile = {
  /** Path below the content folder, with forward slashes, NFC. */
  file: string
  text: string
  bytes: number
  /** When it last changed, in milliseconds since 1970. */
  changed: number
  /** Hex SHA-256 of the bytes on disk. */
  hash: string
}

/** A place in a file that names something which another file has to hold. */
export type Mention = { line: number; column: number } & (
  | {
      what: 'article'
      reference: string
      field: 'related' | 'translationOf' | 'ReadAlso' | 'front' | 'urgent'
    }
  | { what: 'address'; path: string }
  /** An old address that the article itself claims. */
  | { what: 'alias'; path: string }
  /**
   * The id of the article's own short link, chosen or made of `path`; `publishedAt` and `draft` say since when it can
   * have been given out.
   */
  | {
      what: 'shortId'
      id: string
      kind: 'made' | 'chosen'
      path: string
      publishedAt: Instant
      draft: boolean
    }
  | { what: 'author'; id: string }
  /** `as` is what it is shown as; absent where anything will do. */
  | { what: 'media'; file: string; as?: MediaFile['type'] }
)

/** What `check.ts` makes of one article or standing page. */
export type Checked =
  | {
      outcome: 'article'
      article: Article
      draft: boolean
      /** MDX source of the body, for `parseBody`. */
      body: string
      /** Line of the file at which the body begins. */
      bodyLine: number
      /** The body's words as plain text, in reading order, for search and related articles. */
      text: string
      mentions: Mention[]
      /** Only of weight `reference`. */
      faults: Fault[]
    }
  | {
      outcome: 'page'
      page: StandingPage
      draft: boolean
      body: string
      bodyLine: number
      text: string
      mentions: Mention[]
      faults: Fault[]
    }
  | {
      outcome: 'urgent'
      edition: Edition
      file: string
      notice: UrgentNotice
      draft: boolean
      mentions: Mention[]
      faults: Fault[]
    }
  | { outcome: 'broken'; faults: Fault[] }
