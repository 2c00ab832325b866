import type { Edition } from '@/lib/edition'
import { authorNames } from '@/lib/content/references/authorNames'
import type { Fault } from '@/lib/content/faults/fault'
import { endingOf } from '@/lib/content/source/media/kinds'
import { isMediaFault, type MediaFault } from '@/lib/content/source/media/probe'
import { nameMedia } from '@/lib/content/references/mediaNames'
import type { MediaFile } from '@/lib/model/model'
import type { PassContext } from './context'
import { checkRedirects, type RedirectLookups } from '@/lib/content/references/checkRedirects'
import type { Redirect } from '@/lib/content/redirects/redirect'
import { readRoute } from '@/lib/address/route'
import { checkReferences } from '@/lib/content/references/checkReferences'
import type { Settings } from '@/lib/content/settings/settings'
import { prepareQuery } from '@/lib/content/database/sqlite'
import { contentFaultOf } from '@/lib/content/references/contentFaultOf'
import type { Mention } from '@/lib/content/mention'

type Indexed = Pick<PassContext, 'db' | 'root'>

const names = (path: string) => path.split('/')
const lastPart = (path: string) => path.replace(/^.*\//, '')
const slugOf = (file: string) => (names(file)[2] ?? '').replace(/\.mdx$/, '')

/** A file below `media/`, or the reason why it cannot be shown: in itself, or in the content of a table or of captions. */
function mediaLookup({ db, root }: Indexed): RedirectLookups['getMedia'] {
  const probed = prepareQuery<{ json: string }>(
    db,
    `SELECT json FROM media WHERE file = :file UNION ALL SELECT json FROM unserved WHERE file = :file`,
  )
  const isThere = prepareQuery<{ file: string }>(
    db,
    "SELECT file FROM files WHERE file = 'media/' || :file AND kind = 'media'",
  )
  return (file) => {
    const row = probed.get({ file })
    const known = row && (JSON.parse(row.json) as MediaFile | MediaFault)
    // Where the bytes are not of their kind, their words say no more; captions alone show how they were meant.
    if (known && isMediaFault(known))
      return (endingOf(file) === 'vtt' ? contentFaultOf(root, known) : undefined) ?? known
    if (known) return contentFaultOf(root, known) ?? known
    // One that a disk refuses is there all the same.
    return isThere.get({ file }) && { file, hash: '', bytes: 0, type: 'document' }
  }
}

function openLookups({ db, root }: Indexed, settings: Settings): RedirectLookups {
  const isThere = prepareQuery<{ file: string }>(db, 'SELECT file FROM files WHERE file = :file')
  const beginningSo = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM files WHERE file >= :beginning AND file < :end LIMIT 2000',
  )
  const belowMedia = prepareQuery<{ file: string }>(
    db,
    "SELECT file FROM files WHERE file >= 'media/' AND file < 'media0'",
  )
  const alias = prepareQuery<{ path: string }>(db, 'SELECT path FROM aliases WHERE path = :path LIMIT 1')
  const retracted = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM articles WHERE edition = :edition AND section = :section AND slug = :slug AND retracted = 1',
  )
  const known = new Set(settings.sections.flatMap(({ id, aliases }) => [id, ...aliases]))
  // A file is there for those that name it even while it is broken: its own faults are enough.
  const has = (file: string) => isThere.get({ file }) !== undefined
  return {
    sectionsOf: (edition, slug) =>
      settings.sections.flatMap(({ id, aliases }) =>
        has(`${edition}/${id}/${slug}.mdx`) ? [id, ...aliases] : [],
      ),
    hasPage: (edition, slug) => has(`${edition}/pages/${slug}.mdx`),
    hasAlias: (path) => alias.get({ path }) !== undefined,
    hasSection: (id) => known.has(id),
    authorNamed: authorNames(settings.authors),
    listFiles: (beginning) =>
      beginningSo.list({ beginning, end: `${beginning}\u{10ffff}` }).map(({ file }) => file),
    mediaNamed: nameMedia(() => belowMedia.list().map(({ file }) => file)),
    authorIds: new Set(settings.authors.flatMap(({ id, aliases }) => [id, ...aliases])),
    isRetracted(path) {
      const { edition, parts } = readRoute(path)
      const [section = '', slug = ''] = parts
      return retracted.get({ edition, section, slug }) !== undefined
    },
    getMedia: mediaLookup({ db, root }),
  }
}

/** The mentions between the files of the index. */
export function openReferences(indexed: Indexed, settings: Settings) {
  const { db } = indexed
  const lookups = openLookups(indexed, settings)
  const mentions = prepareQuery<{ edition: Edition; json: string }>(
    db,
    'SELECT edition, json FROM mentions WHERE file = :file ORDER BY rowid',
  )
  const all = prepareQuery<{ file: string }>(db, 'SELECT DISTINCT file FROM mentions')
  const naming = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM mentions WHERE what = :what AND key IN (SELECT value FROM json_each(:keys))',
  )
  const list = (what: Mention['what'], keys: string[]) =>
    naming.list({ what, keys: JSON.stringify(keys) }).map(({ file }) => file)

  return {
    listAll: () => all.list().map(({ file }) => file),
    /** Files that name one of these texts, files below `media/` or old addresses. */
    listNaming(texts: string[], media: string[], aliases: string[]): string[] {
      const slugs = texts.map(slugOf)
      const ends = [...slugs, ...aliases.map(lastPart), ...media.map(lastPart)]
      return [...list('article', slugs), ...list('address', ends), ...list('media', media)]
    },
    judgeRedirects: (redirects: readonly Redirect[]) => checkRedirects(redirects, lookups),
    judge(file: string): Fault[] {
      const named = mentions.list({ file }).map(({ edition, json }) => ({
        file,
        edition,
        mentions: [JSON.parse(json) as Mention],
      }))
      return checkReferences(named, lookups)
    },
  }
}
