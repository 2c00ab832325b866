import { MissingScreen } from '@/app/_screens/MissingScreen'

export default function NotFound() {
  return <MissingScreen edition="ar" />
}
