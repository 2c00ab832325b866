import { SectionScreen } from '@/app/_screens/SectionScreen'
import { sectionMetadata } from '@/app/_metadata/pageMetadata'
import { readPageNumber, readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ section: string; page: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const { section, page } = await params
  return sectionMetadata('ar', readParam(section), readPageNumber(page))
}

export default async function Page({ params }: Props) {
  const { section, page } = await params
  return <SectionScreen edition="ar" section={readParam(section)} number={readPageNumber(page)} />
}
