import type { BidiPiece } from '@/lib/arabic/bidi/pieces'
import type { UrgentStrip } from './urgentStrip'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

function drawPiece(piece: BidiPiece): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  const dir = piece.dir ? ` dir="${piece.dir}"` : ''
  const lang = piece.lang ? ` lang="${piece.lang}"` : ''
  return `<bdi${dir}${lang}>${piece.pieces.map(drawPiece).join('')}</bdi>`
}

/**
 * The markup of a strip, as a page brings it and as `reader/urgent.ts` puts it in: a page that is kept is filled without
 * React.
 */
export function drawUrgent(strip: UrgentStrip): string {
  const { word, pieces, vowels, href } = strip
  const title = pieces.map(drawPiece).join('')
  const words = href ? `<a href="${escapeHtml(href)}" class="headline-link">${title}</a>` : title
  return (
    `<aside aria-label="${escapeHtml(word)}" class="urgent page-width" data-strip="${escapeHtml(JSON.stringify(strip))}">` +
    `<p class="urgent-line"><strong class="type-label text-brand">${escapeHtml(word)}</strong>` +
    `<span class="type-hs"${vowels ? ' data-vowels=""' : ''}>${words}</span></p></aside>`
  )
}
