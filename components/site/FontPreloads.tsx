import { preloadedFonts } from '@/components/site/fontFiles'
import type { Edition } from '@/lib/edition'

/**
 * Asks for the fonts of every page before the style sheet names them, and yields to the sheet and the lead picture, which
 * the reader waits for. Elements drawn once, since React writes what is preloaded by its `preload`, or by a server
 * component, before the style sheet.
 */
export function FontPreloads({ edition }: { edition: Edition }) {
  return preloadedFonts[edition].map((font) => (
    <link
      key={font}
      rel="preload"
      href={font}
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
      fetchPriority="low"
    />
  ))
}
