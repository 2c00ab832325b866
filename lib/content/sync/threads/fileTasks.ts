import { checkArticleFile } from '@/lib/content/check/check'
import type { Checked } from '@/lib/content/check/checked'
import { type Indexable, makeIndexable } from '@/lib/content/database/indexable'
import { readBelow, type SourceFile } from '@/lib/content/source/readSource'
import type { Settings } from '@/lib/content/settings/settings'
import { tableTexts } from '@/lib/content/tables/tableTexts'

type Light<Type> = Type extends unknown ? Omit<Type, 'body' | 'text'> : never

/** A text file after it was checked, without its words. */
export type JudgedFile = { onDisk: string; checked: Light<Checked> }

/** A text file made ready for the index; without `source` where it could not be read. */
export type IndexableFile = { onDisk: string; source?: Omit<SourceFile, 'text'>; checked: Indexable }

function lighten(checked: Checked): Light<Checked> {
  if (checked.outcome === 'broken' || checked.outcome === 'urgent') return checked
  const { body: _body, text: _text, ...light } = checked
  return light
}

function judge(root: string, onDisk: string, settings: Settings): JudgedFile {
  const source = readBelow(root, onDisk)
  if (Array.isArray(source)) return { onDisk, checked: { outcome: 'broken', faults: source } }
  return { onDisk, checked: lighten(checkArticleFile(source, settings)) }
}

function prepare(root: string, onDisk: string, settings: Settings): IndexableFile {
  const read = readBelow(root, onDisk)
  if (Array.isArray(read)) return { onDisk, checked: { outcome: 'broken', faults: read } }
  const { text: _text, ...source } = read
  const checked = checkArticleFile(read, settings)
  const tables = checked.outcome === 'article' ? tableTexts(root, checked.mentions) : ''
  return { onDisk, source, checked: makeIndexable(checked, tables) }
}

/**
 * The tasks that any thread can do with a text file. An answer carries
 * what its asker uses and nothing more: it is copied from thread to thread.
 */
export const fileTasks = { judge, prepare }

export type FileTask = keyof typeof fileTasks
export type TaskAnswer<Task extends FileTask> = ReturnType<(typeof fileTasks)[Task]>
