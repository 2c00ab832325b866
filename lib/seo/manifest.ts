import { hrefOf } from '@/lib/address/href'
import { frontPath, latestPath } from '@/lib/address/pages'
import { searchPath } from '@/lib/address/searches'
import type { Site } from '@/lib/model/model'
import { directionOf, type Edition } from '@/lib/edition'
import { wordsOf } from './words'

/** The paper of the light page, as app/tokens.css has it. */
const paper = '#ffffff'

/** The web manifest of an edition: https://www.w3.org/TR/appmanifest/ */
export function writeManifest(site: Site, edition: Edition): string {
  const words = wordsOf(edition)
  const name = site.name[edition]
  return JSON.stringify({
    id: frontPath(edition),
    name,
    short_name: name,
    description: site.description?.[edition],
    lang: edition,
    dir: directionOf(edition),
    start_url: frontPath(edition),
    scope: frontPath(edition),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: words('site.latest'), url: hrefOf(latestPath(edition)) },
      { name: words('site.search'), url: hrefOf(searchPath(edition)) },
    ],
  })
}
