import { AuthorScreen } from '@/app/_screens/AuthorScreen'
import { authorMetadata } from '@/app/_metadata/pageMetadata'
import { readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ author: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  return authorMetadata('en', readParam((await params).author), 1)
}

export default async function Page({ params }: Props) {
  return <AuthorScreen edition="en" author={readParam((await params).author)} number={1} />
}
