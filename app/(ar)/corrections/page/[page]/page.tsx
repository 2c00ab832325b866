import { CorrectionsScreen } from '@/app/_screens/CorrectionsScreen'
import { correctionsMetadata } from '@/app/_metadata/pageMetadata'
import { readPageNumber } from '@/app/_screens/readParam'

type Props = { params: Promise<{ page: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  return correctionsMetadata('ar', readPageNumber((await params).page))
}

export default async function Page({ params }: Props) {
  return <CorrectionsScreen edition="ar" number={readPageNumber((await params).page)} />
}
