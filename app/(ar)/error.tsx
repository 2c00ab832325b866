'use client'

import { ErrorScreen } from '@/components/site/ErrorScreen.client'

export default function ErrorPage({ retry }: { retry: () => void }) {
  return <ErrorScreen edition="ar" retry={retry} />
}
