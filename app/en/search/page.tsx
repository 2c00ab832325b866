import { searchMetadata } from '@/app/_screens/pageMetadata'
import { readSearchParameters, type SearchParameters } from '@/app/_screens/readSearchParameters'
import { SearchScreen } from '@/app/_screens/SearchScreen'

type Props = { searchParams: SearchParameters }

export async function generateMetadata({ searchParams }: Props) {
  const { query } = await readSearchParameters(searchParams)
  return searchMetadata('en', query)
}

export default async function Page({ searchParams }: Props) {
  return <SearchScreen edition="en" asked={await readSearchParameters(searchParams)} />
}
