import { GoneScreen } from '@/app/_screens/GoneScreen'
import { goneMetadata } from '@/app/_metadata/pageMetadata'

export const revalidate = 3600

export const generateMetadata = () => goneMetadata('en')

/** The page that the proxy shows, with status 410, for every address that is gone for good. */
export default function Page() {
  return <GoneScreen edition="en" />
}
