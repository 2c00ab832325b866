import { checkArticleFile } from '@/lib/content/check/check'
import { type Indexable, makeIndexable, makeJudged } from '@/lib/content/database/indexable'
import { readBelow, type SourceFile } from '@/lib/content/source/readSource'
import type { Settings } from '@/lib/content/settings/settings'
import { tableTexts } from '@/lib/content/tables/tableTexts'

/** A text file made ready for the index; without `source` where it could not be read. */
export type PreparedFile = { onDisk: string; source?: Omit<SourceFile, 'text'>; checked: Indexable }

/** The purpose of an index: to be read by the site, or to be asked for faults alone. */
export type IndexPurpose = 'site' | 'faults'

/** Settings that the files of a pass have in common. */
export type PassOrder = {
  /** The content folder, as `findRoot` gives it. */
  root: string
  settings: Settings
  purpose: IndexPurpose
}

/**
 * Reads and checks a text file and makes it ready for the index, in whatever thread. The answer carries what the index
 * takes and nothing more: it is copied from thread to thread.
 */
export function prepareFile({ root, settings, purpose }: PassOrder, onDisk: string): PreparedFile {
  const read = readBelow(root, onDisk)
  if (Array.isArray(read)) return { onDisk, checked: { outcome: 'broken', faults: read } }
  const { text: _text, ...source } = read
  const checked = checkArticleFile(read, settings)
  if (purpose === 'faults') return { onDisk, source, checked: makeJudged(checked) }
  const tables = checked.outcome === 'article' ? tableTexts(root, checked.mentions) : ''
  return { onDisk, source, checked: makeIndexable(checked, tables) }
}
