import type { Thing } from 'schema-dts'
import { writeJsonLd } from '@/lib/seo/jsonLd/writeJsonLd'

/** The structured data of a page. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJsonLd(things) }} />
}
