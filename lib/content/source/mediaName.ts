/**
 * Signs of a name that nobody sees: marks of direction, soft hyphens, fillers, selectors of variants. The two joiners
 * stay: they change how letters look.
 */
const unseen = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu
const blanks = /\s+/gu

/** A part of a path without its percent escapes, which browsers put into the names of what they save. */
function unescapePart(part: string): string {
  try {
    const plain = decodeURIComponent(part)
    return /[/\\\u0000-\u001f\u007f]/.test(plain) ? part : plain
  } catch {
    return part
  }
}

/**
 * The name by which a file of `media/` is known, whoever wrote it: the disk, front matter or a text. Marks that nobody
 * sees are none of its letters, and any blank is a blank: macOS writes U+202F into the names of screenshots, and copying
 * an Arabic name may bring a U+200F along.
 */
export function settleMediaName(name: string): string {
  return name
    .split('/')
    .map(
      (part) => unescapePart(part).normalize('NFC').replace(unseen, '').replace(blanks, ' ').trim() || part,
    )
    .join('/')
}

/** The name in the index, and for editors, of a path below the content folder as the disk spells it. */
export function nameInContent(onDisk: string): string {
  return /^media(?:\/|$)/.test(onDisk) ? settleMediaName(onDisk) : onDisk.normalize('NFC')
}

const quotes = /^["'“”„‘’«]([^"'“”„‘’«»]*)["'“”‘’»]$/
const computerPath =
  /^(?:[a-z]:\/|[a-z][a-z0-9+.-]*:\/\/|(?:https?|data|javascript|vbscript|blob|mailto|tel|file):)/i
const upToMedia = /^(?:\.{0,2}\/)*(?:(?:content\/)?media\/+)?/i

/**
 * The path below `media/` of a file that an editor names, in front matter or in a text: `dam.webp`, `media/dam.webp`,
 * `/media/dam.webp`, `./dam.webp`, `content\media\dam.webp` and `my%20dam.webp` are read alike.
 * @returns undefined where the words leave that folder, or name another site or a place on the writer's computer
 */
export function readMediaFile(written: string): string | undefined {
  const bare = written.replace(unseen, '').trim().replace(quotes, '$1')
  const path = settleMediaName(bare.replaceAll('\\', '/'))
  if (/[\u0000-\u001f\u007f]/.test(path) || path.startsWith('//') || computerPath.test(path)) return undefined
  const below = path.replace(upToMedia, '')
  const isInside =
    below !== '' && below.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  const climbs = /^(?:\.{0,2}\/)*\.\.\//.test(path) && !/^(?:\.{1,2}\/)+(?:content\/)?media\//i.test(path)
  return isInside && !climbs ? below : undefined
}
