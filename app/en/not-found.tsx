import { MissingScreen } from '@/app/_screens/MissingScreen'
import { missingMetadata } from '@/app/_screens/pageMetadata'

export const generateMetadata = () => missingMetadata('en')

export default function NotFound() {
  return <MissingScreen edition="en" />
}
