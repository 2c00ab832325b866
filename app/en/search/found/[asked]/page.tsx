import { searchMetadata } from '@/app/_metadata/pageMetadata'
import { readAskedPart } from '@/app/_screens/readAskedPart'
import { SearchScreen } from '@/app/_screens/SearchScreen'

type Props = { params: Promise<{ asked: string }> }

export const revalidate = 1
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  return searchMetadata('en', readAskedPart((await params).asked).query)
}

export default async function Page({ params }: Props) {
  return <SearchScreen edition="en" asked={readAskedPart((await params).asked)} />
}
