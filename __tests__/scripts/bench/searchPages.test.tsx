// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { SearchHelp } from '@/components/search/SearchHelp'
import { SearchResult } from '@/components/search/SearchResult'
import { readKhabarResults, readWordpressResults } from '@/scripts/bench/wordpress/searchPages'
import { makeHitView } from '../../fixtures/makeHitView'
import { makeTeaser } from '../../fixtures/makeTeaser'
import { renderIn } from '../../fixtures/renderIn'

const results = (...hrefs: string[]) => (
  <div data-search-found="">
    {hrefs.map((href) => (
      <SearchResult key={href} hit={makeHitView({ href })} />
    ))}
  </div>
)

test('the results of this site are read in their order', () => {
  const { container } = renderIn(results('/heritage/%D8%B3%D8%AF', '/economy/dam'))
  expect(readKhabarResults(container.innerHTML)).toEqual(['/heritage/%D8%B3%D8%AF', '/economy/dam'])
})

test('the latest articles, which stand where nothing was found, are no results', () => {
  const { container } = renderIn(
    <>
      {results()}
      <SearchHelp advice={[]} sections={[]} latest={[makeTeaser()]} />
    </>,
  )
  expect(container.innerHTML).toContain(makeTeaser().href)
  expect(readKhabarResults(container.innerHTML)).toEqual([])
})

/** As WordPress 6.1 writes it with Twenty Twenty-Three. */
const wordpressPage = (kind: string, ...paths: string[]) =>
  `<body class="rtl search ${kind} wp-embed-responsive"><h1 class="alignwide wp-block-query-title">نتائج</h1>` +
  paths
    .map((path) => {
      const href = `http://127.0.0.1:8000${path}`
      return `<li><h2 class="has-link-color wp-block-post-title"><a href="${href}" target="_self" >عنوان</a></h2></li>`
    })
    .join('')

test('the results of WordPress are read in their order, without the name of the site', () => {
  const html = wordpressPage('search-results', '/%d8%b3%d8%af/', '/dam/')
  expect(readWordpressResults(html)).toEqual(['/%d8%b3%d8%af/', '/dam/'])
})

test('WordPress may have found nothing', () => {
  expect(readWordpressResults(wordpressPage('search-no-results'))).toEqual([])
})

test('a theme that marks its results otherwise does not count as having found nothing', () => {
  const html = wordpressPage('search-results', '/dam/').replace('wp-block-post-title', 'entry-title')
  expect(() => readWordpressResults(html)).toThrow('theme')
})
