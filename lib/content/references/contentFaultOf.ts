import { endingOf } from '@/lib/content/source/media/kinds'
import { type CaptionsFault, findCaptionsFault } from './captionsFault'
import type { MediaFile } from '@/lib/model/model'
import { readInside } from '@/lib/content/source/openInside'
import { type TableFault, findTableFault } from '@/lib/content/tables/tableFault'

/** The fault in a file of `media/` that browsers or the site read as text. */
export type ContentFault = TableFault | CaptionsFault

const judges: Readonly<Record<string, (file: string, bytes: Buffer) => ContentFault | undefined>> = {
  csv: findTableFault,
  vtt: findCaptionsFault,
}

/**
 * The fault within a table or a file of captions of the content folder, told by its ending. Another file, and one
 * that is gone or empty, has no such fault.
 * @param root the content folder, as `findRoot` gives it
 */
export function contentFaultOf(
  root: string,
  { file, onDisk = `media/${file}` }: Pick<MediaFile, 'file' | 'onDisk'>,
): ContentFault | undefined {
  const ending = endingOf(file)
  const judge = Object.hasOwn(judges, ending) ? judges[ending] : undefined
  if (!judge) return undefined
  try {
    const bytes = readInside(root, onDisk)
    return bytes.length === 0 ? undefined : judge(file, bytes)
  } catch {
    return undefined
  }
}
