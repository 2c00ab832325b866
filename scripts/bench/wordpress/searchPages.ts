/** Paths of links as addresses write them, whether their page names the site or not. */
const hrefs = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, href = '']) => new URL(href, 'http://localhost').pathname)

/**
 * The paths of what a page of search of WordPress lists, in its order.
 * @throws where the page says that it found something, and its theme marks that otherwise than Debian's
 */
export function readWordpressResults(html: string): string[] {
  const found = hrefs(html, /<h2\b[^>]*\bwp-block-post-title\b[^>]*>\s*<a href="([^"]+)"/g)
  if (found.length === 0 && /<body\b[^>]*\bsearch-results\b/.test(html))
    throw new Error('The results of WordPress are not understood: its theme is another one.')
  return found
}

/** The same of this site: without the latest articles, which stand there where nothing was found. */
export function readKhabarResults(html: string): string[] {
  const [, found = ''] = html.split('data-search-found=""')
  const [results = ''] = found.split('data-search-help=""')
  return hrefs(results, /<h2\b[^>]*>\s*<a href="([^"]+)" class="teaser-link"/g)
}
