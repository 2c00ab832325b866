import type { HitView, SearchAnswerView, SearchLine, SearchPlace } from '../lib/search/foundView'
import type { MarkedPiece } from '../lib/search/markPieces'
import { make } from './make'

/**
 * The results of a search, as the components in `components/search/` draw it, without pictures: they would cost more than all
 * the rest, at every pause of a reader who types. A test holds both to the same elements.
 */
export function drawFound(page: Document, answer: SearchAnswerView, placesLabel: string): HTMLElement[] {
  const { lines, places, hits, rest } = answer
  const drawn = lines.map((line) => drawLine(page, line))
  if (places.length > 0) drawn.push(drawPlaces(page, places, placesLabel))
  if (hits.length > 0) {
    const list = hits.map((hit) => drawHit(page, hit))
    drawn.push(make(page, 'div', { class: 'ruled-stack mt-4 border-t border-rule pt-5' }, list))
  }
  if (rest) {
    const link = make(page, 'a', { href: rest.href, class: 'button button-outlined' }, [rest.text])
    drawn.push(make(page, 'p', { class: 'mt-8' }, [link]))
  }
  return drawn
}

function drawLine(page: Document, { text, link }: SearchLine): HTMLElement {
  const line = make(page, 'p', { class: 'mt-1.5 type-ui font-normal text-ink-2' }, text ? [text] : [])
  if (!link) return line
  const words = make(page, 'bdi', {}, [link.text])
  const look = 'text-link inline-block py-1 font-bold text-ink'
  line.append(' ', make(page, 'a', { href: link.href, rel: 'nofollow', class: look }, [words]))
  return line
}

const drawNuqta = (page: Document, look: string) => make(page, 'span', { 'aria-hidden': 'true', class: look })

function drawPlaces(page: Document, places: SearchPlace[], label: string): HTMLElement {
  const items = places.map(({ what, name, href, pigment }) => {
    const link = make(page, 'a', { href, class: 'flex min-h-11 items-center gap-2.5 hover:underline' }, [
      drawNuqta(page, 'nuqta'),
      make(page, 'span', { class: 'type-ui font-normal text-ink-3' }, [what]),
      make(page, 'span', { class: 'type-hs' }, [name]),
    ])
    return make(page, 'li', { 'data-pigment': pigment }, [link])
  })
  const list = make(page, 'ul', { class: 'flex flex-wrap gap-x-7' }, items)
  return make(page, 'nav', { 'aria-label': label, class: 'mt-4' }, [list])
}

function drawPieces(page: Document, pieces: MarkedPiece[]): (Node | string)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    if ('mark' in piece) return make(page, 'mark', {}, [piece.mark])
    return make(page, 'bdi', { dir: piece.dir, lang: piece.lang }, drawPieces(page, piece.pieces))
  })
}

function drawHit(page: Document, hit: HitView): HTMLElement {
  const { pigment, name, href } = hit.section
  const section = make(
    page,
    'a',
    {
      href,
      class: 'section-link relative z-10 inline-flex items-baseline gap-2 text-accent hover:underline',
    },
    [drawNuqta(page, 'nuqta nuqta-label self-center'), name],
  )
  const label = make(
    page,
    'p',
    { 'data-pigment': pigment, class: 'flex flex-wrap items-baseline gap-x-3 type-label' },
    [section],
  )
  const link = make(page, 'a', { href: hit.href, class: 'teaser-link' }, drawPieces(page, hit.title))
  const headline = make(
    page,
    'h2',
    { class: 'clamp-4 type-hm', 'data-vowels': hit.vowels ? '' : undefined },
    [link],
  )
  const passage = make(
    page,
    'p',
    { class: 'mt-1.5 text-[1rem] leading-[1.7] text-ink-2' },
    drawPieces(page, hit.passage),
  )
  return make(page, 'article', { 'data-pigment': pigment, class: 'teaser' }, [
    make(page, 'div', { class: 'min-w-0' }, [label, headline]),
    make(page, 'div', { class: 'search-result-text' }, [
      ...(hit.passage.length > 0 ? [passage] : []),
      drawFacts(page, hit),
    ]),
  ])
}

function drawFacts(page: Document, { published, readingTime }: HitView): HTMLElement {
  const time = make(page, 'time', { datetime: published.iso }, [published.text])
  return make(page, 'ul', { class: 'facts type-meta text-ink-3 mt-1.5' }, [
    make(page, 'li', {}, [time]),
    make(page, 'li', {}, [readingTime]),
  ])
}
