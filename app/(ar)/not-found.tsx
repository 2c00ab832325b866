import { MissingNote } from '@/app/_screens/MissingNote'
import { missingMetadata } from '@/app/_metadata/pageMetadata'

export const generateMetadata = () => missingMetadata('ar')

export default function NotFound() {
  return <MissingNote edition="ar" />
}
