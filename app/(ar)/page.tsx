import { FrontScreen } from '@/app/_screens/FrontScreen'
import { frontMetadata } from '@/app/_metadata/pageMetadata'

export const revalidate = 3600

export const generateMetadata = () => frontMetadata('ar')

export default function Page() {
  return <FrontScreen edition="ar" />
}
