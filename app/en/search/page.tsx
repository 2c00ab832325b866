import { SearchScreen } from '@/app/_screens/SearchScreen'
import { searchMetadata } from '@/app/_screens/pageMetadata'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export const generateMetadata = () => searchMetadata('en')

export default async function Page({ searchParams }: Props) {
  const { q } = await searchParams
  return <SearchScreen edition="en" query={(Array.isArray(q) ? q[0] : q) ?? ''} />
}
