import { MissingScreen } from '@/app/_screens/MissingScreen'
import { missingMetadata } from '@/app/_screens/pageMetadata'

export const generateMetadata = () => missingMetadata('ar')

export default function NotFound() {
  return <MissingScreen edition="ar" />
}
