// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { SearchLines } from '@/components/search/SearchLines'
import { SearchPlaces } from '@/components/search/SearchPlaces'
import { SearchResult } from '@/components/search/SearchResult'
import type { FoundView } from '@/lib/search/foundView'
import { drawFound } from '@/reader/searchResults'
import { makeHitView } from '../fixtures/makeHitView'
import { renderIn } from '../fixtures/renderIn'

const found: FoundView = {
  status: '',
  lines: [
    { text: 'لا مقال فيه كل ما كتبت معًا.' },
    { text: 'هل تقصد:', link: { href: '/search?q=x', text: '<سدّ>؟' } },
    { link: { href: '/search?q=y', text: 'كلها' } },
  ],
  places: [
    { what: 'قسم', name: 'تراث', href: '/heritage', pigment: 'zafaran' },
    { what: 'موضوع', name: 'اليمن', href: '/topics/x' },
  ],
  hits: [
    makeHitView(),
    makeHitView({
      vowels: true,
      passage: [],
      title: ['بلغ ', { dir: 'rtl', pieces: [{ mark: '2' }, '-', '1'] }],
    }),
  ],
}

test('what is drawn while a reader types is what the page draws', () => {
  const label = 'صفحات بهذا الاسم'
  const { container } = renderIn(
    <>
      <SearchLines lines={found.lines} />
      <SearchPlaces places={found.places} label={label} />
      <div className="ruled-stack mt-4 border-t border-rule pt-5">
        {found.hits.map((hit, place) => (
          <SearchResult key={place} hit={hit} />
        ))}
      </div>
    </>,
  )
  const drawn = document.createElement('div')
  drawn.append(...drawFound(document, { ...found, href: '' }, label))
  const settle = (root: Element) =>
    root.innerHTML.replaceAll(
      /<(\w+)((?:\s[\w-]+="[^"]*")+)>/g,
      (_, name, attributes) =>
        `<${name} ${(attributes as string)
          .match(/[\w-]+="[^"]*"/g)
          ?.toSorted()
          .join(' ')}>\n`,
    )
  expect(settle(drawn)).toBe(settle(container))
  expect(drawn.querySelectorAll('mark')).toHaveLength(5 - 2)
})

test('the rest is one link away', () => {
  const [link] = drawFound(
    document,
    {
      ...found,
      lines: [],
      places: [],
      hits: [],
      href: '',
      rest: { text: 'كل النتائج', href: '/search?q=x' },
    },
    '',
  )
  expect(link?.querySelector('a')?.getAttribute('href')).toBe('/search?q=x')
})
