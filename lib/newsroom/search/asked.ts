import type { Found } from '@/lib/search/findSought'
import type { SearchQuery } from '@/lib/search/readQuery'
import type { SearchRequest } from '@/lib/newsroom/searchAnswer'

/** A reader's request, as it was understood. */
export type Asked = {
  request: SearchRequest
  /** The reader's query as it was understood. */
  text: string
  query: SearchQuery
  found: Found
  now: number
}
