import { absoluteHref } from '@/lib/address/href'
import { searchPath } from '@/lib/address/searches'
import { openSearchPath } from '@/lib/address/siteFiles'
import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { element, join } from './markup'
import { wordsOf } from './words'

/** A name of more than 16 characters is refused by the programs that read it. */
const longestName = 16

/** The search of an edition for a browser's address bar. https://github.com/dewitt/opensearch */
export function writeOpenSearch(site: Site, edition: Edition): string {
  const at = (path: string) => absoluteHref(site.url, path)
  const name = site.name[edition]
  const root = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, [...name].slice(0, longestName).join('')),
    element('Description', {}, wordsOf(edition)('site.searchIn', { name })),
    element('Url', { type: 'text/html', template: `${at(searchPath(edition))}?q={searchTerms}` }),
    element('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: at(openSearchPath(edition)),
    }),
    element('Image', { width: 32, height: 32, type: 'image/x-icon' }, at('/favicon.ico')),
    element('Language', {}, edition),
    element('InputEncoding', {}, 'UTF-8'),
    element('OutputEncoding', {}, 'UTF-8'),
  )
  return join({ markup: '<?xml version="1.0" encoding="UTF-8"?>\n' }, root).markup
}
