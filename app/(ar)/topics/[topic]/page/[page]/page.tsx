import { TopicScreen } from '@/app/_screens/TopicScreen'
import { topicMetadata } from '@/app/_metadata/pageMetadata'
import { readPageNumber, readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ topic: string; page: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  const { topic, page } = await params
  return topicMetadata('ar', readParam(topic), readPageNumber(page))
}

export default async function Page({ params }: Props) {
  const { topic, page } = await params
  return <TopicScreen edition="ar" topic={readParam(topic)} number={readPageNumber(page)} />
}
