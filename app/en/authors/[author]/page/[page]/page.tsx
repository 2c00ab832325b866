import { AuthorScreen } from '@/app/_screens/AuthorScreen'
import { authorMetadata } from '@/app/_metadata/pageMetadata'
import { readPageNumber, readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ author: string; page: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const { author, page } = await params
  return authorMetadata('en', readParam(author), readPageNumber(page))
}

export default async function Page({ params }: Props) {
  const { author, page } = await params
  return <AuthorScreen edition="en" author={readParam(author)} number={readPageNumber(page)} />
}
