import type { BidiPiece } from '../lib/arabic/bidi/pieces'
import type { UrgentStrip } from '../lib/urgent/urgentStrip'
import { isDataSaved } from './isDataSaved'
import { make } from './make'

/** Milliseconds between two looks; spread, so that readers of one article do not all ask at once. */
const least = 30_000
const spread = 30_000

/**
 * Asks now and then what stands urgent, and shows what came since the page was loaded. Not while the page is hidden, and
 * never where the reader saves data. A notice that comes hangs over the page and one that ends leaves its room: nothing moves under
 * the reader's eyes.
 */
export function startUrgent(page: Document): void {
  const room = page.querySelector<HTMLElement>('[data-urgent]')
  const later = page.querySelector<HTMLElement>('[data-urgent-later]')
  const address = room?.dataset.urgent
  if (!room || !later || !address || isDataSaved()) return

  /** The strip on view as JSON, empty where there is none. */
  let known = room.querySelector<HTMLElement>('[data-strip]')?.dataset.strip ?? ''
  let lookedAt = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(strip: UrgentStrip | null) {
    room!.style.minHeight = `${room!.offsetHeight}px`
    room!.textContent = ''
    later!.textContent = ''
    if (strip) later!.appendChild(drawStrip(page, strip))
  }

  async function look() {
    lookedAt = Date.now()
    try {
      const answer = await fetch(address!)
      const { urgent } = (await answer.json()) as { urgent: UrgentStrip | null }
      const now = urgent ? JSON.stringify(urgent) : ''
      if (answer.ok && now !== known) {
        known = now
        show(urgent)
      }
    } catch {
      // Offline: the next look may find the site again.
    }
    plan()
  }

  function plan() {
    clearTimeout(timer)
    if (page.hidden) return
    timer = setTimeout(look, Math.max(0, lookedAt + least + Math.random() * spread - Date.now()))
  }

  page.addEventListener('visibilitychange', plan)
  plan()
}

/** The same elements as those of `lib/urgent/drawUrgent.ts`, made one by one: trusted types allow no HTML from text. */
function drawStrip(page: Document, strip: UrgentStrip): HTMLElement {
  const title = make(page, 'span', { class: 'type-hs', ...(strip.vowels && { 'data-vowels': '' }) })
  const words = strip.href
    ? title.appendChild(make(page, 'a', { href: strip.href, class: 'headline-link' }))
    : title
  addPieces(page, words, strip.pieces)
  const word = make(page, 'strong', { class: 'type-label text-brand' })
  word.textContent = strip.word
  const line = make(page, 'p', { class: 'urgent-line' })
  line.appendChild(word)
  line.appendChild(title)
  const aside = make(page, 'aside', {
    'aria-label': strip.word,
    class: 'urgent page-width',
    'data-strip': JSON.stringify(strip),
  })
  aside.appendChild(line)
  return aside
}

function addPieces(page: Document, parent: HTMLElement, pieces: BidiPiece[]) {
  for (const piece of pieces) {
    if (typeof piece === 'string') parent.appendChild(page.createTextNode(piece))
    else
      addPieces(
        page,
        parent.appendChild(make(page, 'bdi', { dir: piece.dir, lang: piece.lang })),
        piece.pieces,
      )
  }
}
