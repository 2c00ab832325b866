import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endingOf } from '../media/kinds'
import { findOnDisk } from '../media/findOnDisk'
import { type CaptionsFault, findCaptionsFault } from './captionsFault'
import { type TableFault, findTableFault } from './tableFault'

/** What is wrong in a file of `media/` that browsers or the site read as text. */
export type ContentFault = TableFault | CaptionsFault

const judges: Readonly<Record<string, (file: string, bytes: Buffer) => ContentFault | undefined>> = {
  csv: findTableFault,
  vtt: findCaptionsFault,
}

/**
 * What is wrong within a table or a file of captions of the content folder, told by its ending; `file` is its path below
 * `media/`. Another file, and one that is gone or empty, has no such fault.
 */
export function contentFaultOf(contentDir: string, file: string): ContentFault | undefined {
  const ending = endingOf(file)
  const judge = Object.hasOwn(judges, ending) ? judges[ending] : undefined
  if (!judge) return undefined
  try {
    const bytes = readFileSync(findOnDisk(file, join(contentDir, 'media')))
    return bytes.length === 0 ? undefined : judge(file, bytes)
  } catch {
    return undefined
  }
}
