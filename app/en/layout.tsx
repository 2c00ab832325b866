import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Document } from '@/components/site/Document'
import '../globals.css'

export { viewport } from '../_screens/viewport'

export default function Layout({ children }: { children: ReactNode }) {
  setRequestLocale('en')
  return <Document edition="en">{children}</Document>
}
