import { MissingScreen } from '@/app/_screens/MissingScreen'

export const metadata = { robots: { index: false } }

/** Addresses that no route has: the proxy gives them their status, this page their words. */
export default function Page() {
  return <MissingScreen edition="ar" />
}
