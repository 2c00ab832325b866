import { authorPath, sectionPath, topicPath } from './pages'
import type { Edition } from '@/lib/edition'

/** Things that have a list of articles under a key of their own. */
export type ListId = { edition: Edition; of: 'section' | 'topic' | 'author'; key: string }

/** The decoded path of the page that shows the list, its first. */
export function listPath({ edition, of, key }: ListId): string {
  switch (of) {
    case 'section':
      return sectionPath(edition, key)
    case 'topic':
      return topicPath(edition, key)
    case 'author':
      return authorPath(edition, key)
  }
}
