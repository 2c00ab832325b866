import type { Edition } from '@/lib/edition'
import type { Article, StandingPage, UrgentNotice } from '@/lib/model/model'
import type { Fault } from '@/lib/content/faults/fault'
import type { Mention } from '@/lib/content/mention'

/** The result of `check.ts` for one article or standing page. */
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
