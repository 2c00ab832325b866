import { MissingNote } from '@/app/_screens/MissingNote'
import { missingMetadata } from '@/app/_metadata/pageMetadata'

export const generateMetadata = () => missingMetadata('en')

export default function NotFound() {
  return <MissingNote edition="en" />
}
