import { CorrectionsScreen } from '@/app/_screens/CorrectionsScreen'
import { correctionsMetadata } from '@/app/_metadata/pageMetadata'

export const revalidate = 3600

export const generateMetadata = () => correctionsMetadata('en', 1)

export default function Page() {
  return <CorrectionsScreen edition="en" number={1} />
}
