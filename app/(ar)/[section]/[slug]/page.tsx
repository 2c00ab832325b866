import { ArticleScreen } from '@/app/_screens/ArticleScreen'
import { articleMetadata } from '@/app/_metadata/articleMetadata'
import { readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ section: string; slug: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

async function readId({ params }: Props) {
  const { section, slug } = await params
  return { edition: 'ar' as const, section: readParam(section), slug: readParam(slug) }
}

export async function generateMetadata(props: Props) {
  return articleMetadata(await readId(props))
}

export default async function Page(props: Props) {
  return <ArticleScreen id={await readId(props)} />
}
