import { LatestScreen } from '@/app/_screens/LatestScreen'
import { latestMetadata } from '@/app/_metadata/pageMetadata'

export const revalidate = 3600

export const generateMetadata = () => latestMetadata('ar', 1)

export default function Page() {
  return <LatestScreen edition="ar" number={1} />
}
