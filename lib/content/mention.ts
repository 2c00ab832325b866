import type { Edition } from '@/lib/edition'
import type { Instant, MediaFile } from '@/lib/model/model'

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

/** A file with what it names elsewhere. */
export type Mentioning = { file: string; edition: Edition; mentions: Iterable<Mention> }
