import type { Edition } from '@/lib/edition'
import type { MediaFault } from '@/lib/content/source/media/probe'
import type { MediaFile } from '@/lib/model/model'
import type { ContentFault } from './contentFaultOf'

/** The files, addresses and names that the newspaper holds. Drafts and articles that are not due yet count: they will be there. */
export type ReferenceLookups = {
  /** Sections in which the edition has an article with this slug, each followed by its old ids. */
  sectionsOf(edition: Edition, slug: string): readonly string[]
  hasPage(edition: Edition, slug: string): boolean
  /** Whether some article or page claims this old address. */
  hasAlias(path: string): boolean
  /** Ids of sections, old ones too. */
  hasSection(id: string): boolean
  authorIds: ReadonlySet<string>
  /** The author who has this name in one of the languages. */
  authorNamed(name: string): string | undefined
  /** Files of the content folder whose paths begin so. */
  listFiles(beginning: string): Iterable<string>
  /** Files below `media/`, as paths below the content folder, whose name without its ending is this one in small letters. */
  mediaNamed(stem: string): readonly string[]
  /** `file` is a path below `media/`. */
  getMedia(file: string): MediaFile | MediaFault | ContentFault | undefined
}
