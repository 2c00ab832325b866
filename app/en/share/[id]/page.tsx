import type { Metadata } from 'next'
import { ShareScreen } from '@/app/_screens/ShareScreen'
import { readParam } from '@/app/_screens/readParam'

type Props = { params: Promise<{ id: string }> }

export const revalidate = 60
export const generateStaticParams = () => []

export const metadata: Metadata = { robots: { index: false } }

export default async function Page({ params }: Props) {
  return <ShareScreen edition="en" id={readParam((await params).id)} />
}
