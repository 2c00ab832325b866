import type { Nature } from './kinds'

/** Bytes of a file's beginning that `sniff` wants to see. */
export const sniffedBytes = 1024

/** Brands of ISO base media files (ISO/IEC 14496-12) that are HEIC or HEIF pictures: no browser but Safari shows them. */
const heicBrands = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'mif1',
  'msf1',
  'mif2',
])

function sniffIsoMedia(head: Buffer): Nature {
  const end = Math.min(head.readUInt32BE(0), head.length)
  const brands: string[] = []
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(head.toString('latin1', at, at + 4))
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { is: 'picture', format: 'avif' }
  if (brands.some((brand) => heicBrands.has(brand))) return { is: 'heic' }
  return brands[0]?.startsWith('M4A')
    ? { is: 'sound', contentType: 'audio/mp4' }
    : { is: 'film', contentType: 'video/mp4' }
}

function sniffRiff(head: Buffer): Nature {
  const form = head.toString('latin1', 8, 12)
  if (form === 'WEBP') return { is: 'picture', format: 'webp' }
  return form === 'WAVE' ? { is: 'sound', contentType: 'audio/wav' } : { is: 'unknown' }
}

/** WebM is the part of Matroska that browsers play; the head of the file says which of the two it is. */
function sniffMatroska(head: Buffer): Nature {
  const isOther = head.toString('latin1', 0, 64).includes('matroska')
  return { is: 'film', contentType: isOther ? 'video/x-matroska' : 'video/webm' }
}

/** A piece that may stand before the first element of an XML file: one piece of it at a time, so that none is read twice. */
const beforeElement = /\s+|<\?xml[^>]*>|<!DOCTYPE[^>]*>/iy

/** Where the first element can begin, after blanks, comments and declarations. */
function skipProlog(text: string): number {
  let at = 0
  while (at < text.length) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      if (end === -1) return at
      at = end + 3
      continue
    }
    beforeElement.lastIndex = at
    const [piece] = beforeElement.exec(text) ?? []
    if (piece === undefined) return at
    at += piece.length
  }
  return at
}

const svgElement = /<svg[\s/>]/iy

function isSvg(text: string): boolean {
  svgElement.lastIndex = skipProlog(text)
  return svgElement.test(text)
}

function sniffText(head: Buffer): Nature {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (head.includes(0) && !isUtf16) return { is: 'unknown' }
  const text = head.toString('utf8').replace(/^\uFEFF/, '')
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return { is: 'captions', contentType: 'text/vtt; charset=utf-8' }
  if (isSvg(text)) return { is: 'svg' }
  return { is: 'text' }
}

/**
 * Tells what a file is from its first bytes (`sniffedBytes` of them, or the whole of a shorter file), after
 * https://mimesniff.spec.whatwg.org/. MPEG audio has no sure beginning, so `unknown` may still be a sound.
 */
export function sniff(head: Buffer): Nature {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  const tag = head.toString('latin1', 0, 8)
  if (starts(0xff, 0xd8, 0xff)) return { is: 'picture', format: 'jpeg' }
  if (tag === '\x89PNG\r\n\x1a\n') return { is: 'picture', format: 'png' }
  if (tag.startsWith('GIF87a') || tag.startsWith('GIF89a')) return { is: 'picture', format: 'gif' }
  if (tag.startsWith('RIFF')) return sniffRiff(head)
  if (tag.slice(4) === 'ftyp' && head.length >= 12) return sniffIsoMedia(head)
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) return sniffMatroska(head)
  if (tag.startsWith('OggS')) return { is: 'sound', contentType: 'audio/ogg' }
  if (tag.startsWith('fLaC')) return { is: 'sound', contentType: 'audio/flac' }
  if (tag.startsWith('ID3')) return { is: 'sound', contentType: 'audio/mpeg' }
  // frame sync of MPEG audio and of ADTS (AAC); layer I is left out: it is out of use, and UTF-16 text begins like it
  const second = head[1] ?? 0
  if (head[0] === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0x06)
    return { is: 'sound', contentType: (second & 0xf6) === 0xf0 ? 'audio/aac' : 'audio/mpeg' }
  if (tag.startsWith('%PDF-')) return { is: 'document', contentType: 'application/pdf' }
  return sniffText(head)
}
