import { readPath } from '@/lib/address/href'
import { dropAtEnd } from '@/lib/dropAtEnd'
import { kindOf } from '@/lib/content/source/media/kinds'
import { readMediaFile } from '@/lib/content/source/mediaName'

/** Where a link leads. */
export type LinkTarget =
  | { to: 'outside' }
  | { to: 'inside'; path: string }
  | { to: 'anchor'; id: string }
  | { to: 'relative'; fix: string }
  | { to: 'unsafe'; scheme: string }

/** Letters of an address of mail (RFC 5321, 4.5.3.1.3); what is longer is not looked through for one. */
const longestMailAddress = 256

const safeSchemes = new Set(['http', 'https', 'mailto', 'tel'])

function decode(written: string): string {
  return readPath(written) ?? written.normalize('NFC')
}

/** Reads the address of a link as a browser would: white space and control characters do not hide a scheme. */
export function readLinkAddress(address: string): LinkTarget {
  const bare = address.replace(
    /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    '',
  )
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
  const hidden = /^([a-z]+)%3a/i.exec(bare)?.[1]?.toLowerCase()
  if (hidden) return { to: 'unsafe', scheme: hidden }
  if (scheme) return safeSchemes.has(scheme) ? { to: 'outside' } : { to: 'unsafe', scheme }
  if (/^[\\/]{2}/.test(bare)) return { to: 'outside' }
  if (bare.startsWith('#')) return { to: 'anchor', id: decode(bare.slice(1)) }
  if (bare.startsWith('/'))
    return { to: 'inside', path: dropAtEnd(decode(bare.replace(/[?#].*$/, '')), '/') || '/' }
  if (bare.length <= longestMailAddress && /^[^/\s]+@[^/\s]+\.[^/\s]+$/.test(bare))
    return { to: 'relative', fix: `mailto:${bare}` }
  if (bare === '') return { to: 'relative', fix: 'https://example.org/…' }
  // A name of a site: its last part is no ending of a file.
  if (
    /^(?:www\.|(?:[a-z0-9-]+\.)+(?!(?:mdx?|html?|php|aspx?|jpe?g|png|webp|gif|pdf|csv)(?:\/|$))[a-z]{2,24}(?:[/?#]|$))/i.test(
      bare,
    )
  )
    return { to: 'relative', fix: `https://${bare}` }
  const file = kindOf(bare) && readMediaFile(decode(bare))
  if (file) return { to: 'relative', fix: `/media/${file.replaceAll(' ', '%20')}` }
  return {
    to: 'relative',
    fix: `/${decode(bare)
      .replace(/^(?:\.\.?\/)+/, '')
      .replace(/\.mdx?$/, '')}`,
  }
}
