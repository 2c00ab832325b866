import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts'
import { absoluteHref } from '@/lib/address/href'
import { correctionsPath, frontPath } from '@/lib/address/pages'
import { searchPath } from '@/lib/address/searches'
import type { Site } from '@/lib/model/model'
import { type Edition, otherEdition } from '@/lib/edition'

/** Schema.org's own word for what a form asks; the types know only the action without it. */
type AskingAction = SearchAction & { 'query-input': string }

/** The name by which other things of a page point at the newsroom. */
export const organizationId = (site: Site) => `${absoluteHref(site.url, '/')}#organization`
const websiteId = (site: Site, edition: Edition) => `${absoluteHref(site.url, frontPath(edition))}#website`

/** The newsroom. */
export function newsroomOf(site: Site, edition: Edition): NewsMediaOrganization {
  const at = (path: string) => absoluteHref(site.url, path)
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(site),
    name: site.name[edition],
    alternateName: site.name[otherEdition(edition)],
    url: at('/'),
    logo: { '@type': 'ImageObject', url: at('/icon-512.png'), width: '512', height: '512' },
    description: site.description?.[edition],
    sameAs: site.social.map(({ url }) => url),
    correctionsPolicy: at(correctionsPath(edition)),
  }
}

/** An edition as a web site that can be searched. */
export function websiteOf(site: Site, edition: Edition): WebSite {
  const search: AskingAction = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteHref(site.url, searchPath(edition))}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': websiteId(site, edition),
    name: site.name[edition],
    alternateName: site.name[otherEdition(edition)],
    url: absoluteHref(site.url, frontPath(edition)),
    inLanguage: edition,
    publisher: { '@id': organizationId(site) },
    potentialAction: search,
  }
}
