import { TopicScreen } from '@/app/_screens/TopicScreen'
import { topicMetadata } from '@/app/_metadata/pageMetadata'
import { readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ topic: string }> }

export const revalidate = 3600
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props) {
  return topicMetadata('ar', readParam((await params).topic), 1)
}

export default async function Page({ params }: Props) {
  return <TopicScreen edition="ar" topic={readParam((await params).topic)} number={1} />
}
