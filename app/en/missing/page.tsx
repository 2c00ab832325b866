import { MissingScreen } from '@/app/_screens/MissingScreen'
import { missingMetadata } from '@/app/_metadata/pageMetadata'

export const revalidate = 3600

export const generateMetadata = () => missingMetadata('en')

/** What the proxy shows, with status 404, for every address that is none. */
export default function Page() {
  return <MissingScreen edition="en" />
}
