import type { ContentFile } from '@/lib/content/source/contentFiles'
import type { PassScope } from './scope'
import { readBelow } from '@/lib/content/source/readSource'
import { splitFrontMatter } from '@/lib/content/frontMatter/splitFrontMatter'
import type { Store } from '@/lib/content/database/store'

/** Of more new files than these it takes too long to see which of them are old ones that moved. */
const mostNew = 500

/** A field that takes an article from readers, or marks it as withdrawn; its value is judged by the pass. */
const withdrawing = /^[\s\u200e\u200f]*(?:draft|retracted)\s*:/im

function looksWithdrawn(root: string, { onDisk }: ContentFile): boolean {
  const source = readBelow(root, onDisk)
  if (Array.isArray(source)) return false
  const split = splitFrontMatter(source.text)
  return split.outcome === 'split' && withdrawing.test(split.yaml)
}

/**
 * The part of a scope that no reader should wait for while the rest is read: articles that vanished or were withdrawn
 * since the index was written. New files come with those that vanished, since they may be the same ones under another
 * name.
 * @returns undefined where only the whole pass can tell what vanished and what moved
 */
export function findDepartures(
  store: Store,
  root: string,
  { stale, gone }: PassScope,
): PassScope | undefined {
  const texts = stale.filter(({ kind }) => kind === 'text')
  const fresh = new Set(gone.length === 0 ? [] : texts.filter(({ file }) => !store.getFile(file)))
  if (fresh.size > mostNew) return undefined
  const leaving = texts.filter(
    (text) => fresh.has(text) || (store.getFile(text.file) !== undefined && looksWithdrawn(root, text)),
  )
  return { stale: leaving, gone }
}
