import type { Graph, Thing } from 'schema-dts'

/** Signs that end a script or a line of one; JSON may write each by its number. */
const unsafe = /[<>&\u2028\u2029]/g

/**
 * Structured data as the text of a `<script type="application/ld+json">`: nothing in it ends the script, and no browser
 * takes it for markup.
 */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(graph).replace(
    unsafe,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
