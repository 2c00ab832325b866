import type { Thing } from 'schema-dts'
import { writeJsonLd } from '@/lib/seo/jsonLd/writeJsonLd'

/** What a page says of itself to machines. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJsonLd(things) }} />
}
