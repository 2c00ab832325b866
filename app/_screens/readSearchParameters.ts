import { newsroom } from '@/lib/content/opened'
import { type AskedSearch, readAskedSearch } from '@/lib/search/askedSearch'

/** The parameters of an address as a page gets them. */
export type SearchParameters = Promise<Record<string, string | string[] | undefined>>

/** What the address of a page of search asks. */
export async function readSearchParameters(given: SearchParameters): Promise<AskedSearch> {
  const parameters = new URLSearchParams()
  for (const [name, said] of Object.entries(await given))
    for (const value of [said ?? []].flat()) parameters.append(name, value)
  const sections = newsroom().listSections()
  return readAskedSearch(
    parameters,
    sections.map(({ id }) => id),
  )
}
