import type { Found } from '@/lib/search/findSought'
import type { SearchQuery } from '@/lib/search/readQuery'
import type { SearchRequest } from '@/lib/newsroom/searchAnswer'

/** A reader's request, as it was understood. */
export type Asked = {
  request: SearchRequest
  /** What is read of the reader's query. */
  text: string
  query: SearchQuery
  found: Found
  now: number
}
