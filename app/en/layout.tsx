import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Document } from '@/components/site/Document'
import { siteMetadata } from '../_metadata/pageMetadata'
import '../globals.css'

export const generateMetadata = () => siteMetadata('en')

export { viewport } from '../_metadata/viewport'

export default function Layout({ children }: { children: ReactNode }) {
  setRequestLocale('en')
  return <Document edition="en">{children}</Document>
}
