import { SectionOrPageScreen } from '@/app/_screens/SectionOrPageScreen'
import { sectionOrPageMetadata } from '@/app/_metadata/pageMetadata'
import { readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ section: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  return sectionOrPageMetadata('ar', readParam((await params).section))
}

/** A section and a standing page share the first part of their addresses; no two may have the same. */
export default async function Page({ params }: Props) {
  return <SectionOrPageScreen edition="ar" name={readParam((await params).section)} />
}
