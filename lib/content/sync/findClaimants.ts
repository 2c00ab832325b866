import { closeSync, readSync } from 'node:fs'
import { mayBeMade, shortIdOf } from '@/lib/address/shortId'
import { bounds } from '@/lib/content/faults/bounds'
import type { ContentFile } from '@/lib/content/source/contentFiles'
import { openInside } from '@/lib/content/source/openInside'
import { toDigits } from '@/lib/dates/numbers'
import type { Edition } from '@/lib/edition'

/** Addresses, and ids of short links that editors chose, of which it is asked who else claims them. */
export type WantedClaims = { paths: readonly string[]; chosenIds: readonly string[] }

/** Most front matter ends within so many bytes. */
const first = 4096
const most = bounds.frontMatterBytes + first
const buffer = Buffer.alloc(most)

/** The plainest way to write the lines around front matter: where another stands, more is read than has to be. */
const fence = /^-{3,}[ \t\r]*$/gm

/** The fields by which a text claims an address beside that of its file. An escape may hide either. */
const claiming = /aliases|shortid|\\[xu\r\n]/i

/** The beginning of a file, to the end of its front matter at least; nothing where it cannot be read. */
function readHead(root: string, onDisk: string): Buffer {
  let descriptor: number
  try {
    descriptor = openInside(root, onDisk).descriptor
  } catch {
    return buffer.subarray(0, 0)
  }
  try {
    const bytes = readSync(descriptor, buffer, 0, first, 0)
    const [, closing] = buffer.toString('latin1', 0, bytes).matchAll(fence)
    if (closing) return buffer.subarray(0, closing.index)
    if (bytes < first) return buffer.subarray(0, bytes)
    return buffer.subarray(0, readSync(descriptor, buffer, 0, most, 0))
  } catch {
    return buffer.subarray(0, 0)
  } finally {
    closeSync(descriptor)
  }
}

function decodeEscapes(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

/** A text in which an address stands as it is compared, however it is written in front matter. */
const settle = (text: string) =>
  toDigits(text.replace(/(?:%[0-9a-f]{2})+/gi, decodeEscapes), 'latn')
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u061c\u2060\u2066-\u2069]/g, '')
    .toLowerCase()

const lastPart = (path: string) => path.replace(/\/+$/, '').replace(/^.*\//, '')
const slugOf = (file: string) => lastPart(file).replace(/\.mdx$/, '')

/** Whether the id that is made of a text's own address is one of these. */
function hasMadeId(file: string, ids: ReadonlySet<string>): boolean {
  const [edition, section = '', name = ''] = file.split('/')
  const slug = slugOf(name)
  return ids.has(shortIdOf({ edition: edition as Edition, section, slug, aliases: [] }))
}

/**
 * Finds the texts that may claim one of some addresses, by their names and by the words of their front matter, which is
 * not parsed: rather one too many than one too few.
 * @param root the content folder, as `findRoot` gives it
 * @returns their paths below it
 */
export function findClaimants(
  root: string,
  texts: readonly ContentFile[],
  { paths, chosenIds }: WantedClaims,
): string[] {
  const wanted = new Set(paths.map((path) => settle(lastPart(path))).filter((part) => part !== ''))
  if (wanted.size === 0) return []
  const madeIds = new Set(chosenIds.filter(mayBeMade))
  const words = [...wanted]

  function mayClaim({ file, onDisk }: ContentFile): boolean {
    if (wanted.has(settle(slugOf(file)))) return true
    if (madeIds.size > 0 && hasMadeId(file, madeIds)) return true
    const head = readHead(root, onDisk)
    const [sign] = claiming.exec(head.toString('latin1')) ?? []
    if (sign === undefined) return false
    // An id may be made of any address that a text had.
    if (sign.startsWith('\\') || madeIds.size > 0) return true
    const text = settle(head.toString('utf8'))
    return words.some((word) => text.includes(word))
  }
  return texts.filter(mayClaim).map(({ file }) => file)
}
