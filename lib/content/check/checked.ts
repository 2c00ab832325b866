import type { Edition } from '@/lib/edition'
import type { Article, StandingPage, UrgentNotice } from '@/lib/model/model'
import type { Fault } from '@/lib/content/faults/fault'
import type { Mention } from '@/lib/content/mention'

/** The facts that articles, standing pages and urgent notices have in common. */
type Read = {
  draft: boolean
  mentions: Mention[]
  /** Only of weight `reference`. */
  faults: Fault[]
}

type WithBody = Read & {
  /** MDX source of the body, for `parseBody`. */
  body: string
  /** Line of the file at which the body begins. */
  bodyLine: number
  /** The body's words as plain text, in reading order, for search and related articles. */
  text: string
}

/** The result of `check.ts` for one article or standing page. */
export type Checked =
  | ({ outcome: 'article'; article: Article } & WithBody)
  | ({ outcome: 'page'; page: StandingPage } & WithBody)
  | ({ outcome: 'urgent'; edition: Edition; file: string; notice: UrgentNotice } & Read)
  | { outcome: 'broken'; faults: Fault[] }
