import { MissingScreen } from '@/app/_screens/MissingScreen'
import { missingMetadata } from '@/app/_metadata/pageMetadata'

export const revalidate = 3600

export const generateMetadata = () => missingMetadata('ar')

/** The page that the proxy shows, with status 404, for every absent address. */
export default function Page() {
  return <MissingScreen edition="ar" />
}
