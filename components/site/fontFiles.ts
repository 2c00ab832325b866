// Written by `npm run fonts`.
import type { Edition } from '@/lib/edition'

/** Fonts that every page of an edition uses, for `<link rel="preload" as="font" crossorigin>`. */
export const preloadedFonts: Record<Edition, string[]> = {
  ar: [
    '/fonts/markazi-arabic.7eb6336c.woff2',
    '/fonts/vazirmatn-arabic.6d44374a.woff2',
    '/fonts/markazi-common.7644b2ce.woff2',
    '/fonts/vazirmatn-common.b45253a0.woff2',
  ],
  en: ['/fonts/markazi-latin.c349afe3.woff2', '/fonts/vazirmatn-latin.0b23d6af.woff2'],
}
