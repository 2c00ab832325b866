import { notFound } from 'next/navigation'

/** Addresses that no route has and that the proxy lets through, such as files of an older build. */
export default function Page() {
  notFound()
}
