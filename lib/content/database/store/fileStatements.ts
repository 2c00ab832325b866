import { readPath } from '@/lib/address/href'
import { dropAtEnd } from '@/lib/dropAtEnd'
import type { Fault } from '@/lib/content/faults/fault'
import type { Article, StandingPage } from '@/lib/model/model'
import { listShortIds, shortIdOf, type ShortIdKind } from '@/lib/address/shortId'
import { pageRow } from '@/lib/content/database/rows'
import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'
import { claimStatements } from './claimStatements'
import { mediaStatements } from './mediaStatements'
import { nameStatements } from './nameStatements'
import type { FaultOrigin, KnownFile, Named, SoundPage } from './storeFacts'
import { articlePath, shortPath, standingPath } from '@/lib/address/pages'
import type { Mention } from '@/lib/content/mention'

/** The key of the thing that a mention names, by which its mentions are found. */
export function mentionKey(mention: Mention): string {
  // By slug, however the rest of the reference or address is written.
  if (mention.what === 'article') return mention.reference.replace(/^.*\//, '').replace(/\.mdx?$/, '')
  if (mention.what === 'address') return mention.path.replace(/\/+$/, '').replace(/^.*\//, '')
  if (mention.what === 'alias') return mention.path
  if (mention.what === 'author' || mention.what === 'shortId') return mention.id
  return mention.file
}

/** An old address as requests for it arrive: decoded, NFC, without a slash at the end; in English under `/en`. */
export function aliasPaths(alias: string, edition: string): string[] {
  const path = dropAtEnd(readPath(alias) ?? alias.normalize('NFC'), '/')
  if (path === '') return []
  return edition === 'ar' || path.startsWith(`/${edition}/`) ? [path] : [path, `/${edition}${path}`]
}

function targetOf(owner: Article | StandingPage): string {
  return 'section' in owner ? articlePath(owner) : standingPath(owner.edition, owner.slug)
}

/** The short link that an article gives out, as one more address that it claims. */
function shortPathsOf(owner: Article | StandingPage): string[] {
  return 'section' in owner ? [shortPath(shortIdOf(owner))] : []
}

/** Whose article a short link opens where an id has several: the id that cannot be changed first. */
const shortIdRanks: Record<ShortIdKind, number> = { made: 0, chosen: 1, spare: 2 }

/** Statements for what the index knows of each file beside articles. */
export function fileStatements(db: Database) {
  const list = prepareQuery<KnownFile>(db, 'SELECT file, kind, changed, bytes, hash FROM files')
  const one = prepareQuery<KnownFile>(
    db,
    'SELECT file, kind, changed, bytes, hash FROM files WHERE file = :file',
  )
  // `0` is the character after the slash: a range of the key instead of a pattern.
  const under = prepareQuery<KnownFile>(
    db,
    `SELECT file, kind, changed, bytes, hash FROM files
     WHERE file = :path OR (file >= :path || '/' AND file < :path || '0')`,
  )
  const put = prepareChange(
    db,
    'INSERT OR REPLACE INTO files (file, kind, changed, bytes, hash) VALUES (:file, :kind, :changed, :bytes, :hash)',
  )
  const pageOf = prepareQuery<{ draft: number; json: string }>(
    db,
    'SELECT draft, json FROM pages WHERE file = :file',
  )
  const putPage = prepareChange(
    db,
    `INSERT OR REPLACE INTO pages (file, edition, slug, draft, json, source)
     VALUES (:file, :edition, :slug, :draft, :json, :source)`,
  )
  const claims = prepareQuery<{ claims: string }>(
    db,
    `SELECT (EXISTS (SELECT 1 FROM articles WHERE file = :file) OR EXISTS (SELECT 1 FROM pages WHERE file = :file))
       || (SELECT json_group_array(json) FROM mentions WHERE file = :file AND what IN ('alias', 'shortId')) AS claims`,
  )
  const shown = prepareQuery<{ shown: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM articles WHERE file = :file AND draft = 0)
       OR EXISTS (SELECT 1 FROM pages WHERE file = :file AND draft = 0) AS shown`,
  )
  const removePage = prepareChange(db, 'DELETE FROM pages WHERE file = :file')
  const removeMentions = prepareChange(db, 'DELETE FROM mentions WHERE file = :file')
  const mention = prepareChange(
    db,
    'INSERT INTO mentions (file, edition, what, key, json) VALUES (:file, :edition, :what, :key, :json)',
  )
  const removeAliases = prepareChange(db, 'DELETE FROM aliases WHERE file = :file')
  const aliases = prepareQuery<{ path: string }>(db, 'SELECT path FROM aliases WHERE file = :file')
  const alias = prepareChange(db, 'INSERT INTO aliases (path, file, target) VALUES (:path, :file, :target)')
  const removeShortLinks = prepareChange(db, 'DELETE FROM short_links WHERE file = :file')
  const shortLink = prepareChange(db, 'INSERT INTO short_links (id, file, rank) VALUES (:id, :file, :rank)')
  const setting = prepareChange(db, 'INSERT OR REPLACE INTO settings (name, json) VALUES (:name, :json)')
  const countPass = prepareChange(
    db,
    "INSERT INTO settings (name, json) VALUES ('pass', 1) ON CONFLICT (name) DO UPDATE SET json = json + 1",
  )
  const removeFaults = prepareChange(db, 'DELETE FROM faults WHERE file = :file AND origin = :origin')
  const removeAllFaults = prepareChange(db, 'DELETE FROM faults WHERE origin = :origin')
  const fault = prepareChange(
    db,
    'INSERT INTO faults (file, origin, line, json) VALUES (:file, :origin, :line, :json)',
  )
  const removeFile = prepareChange(db, 'DELETE FROM files WHERE file = :file')
  const claimed = claimStatements(db)
  const named = nameStatements(db)
  const media = mediaStatements(db)

  function addFault(file: string, origin: FaultOrigin, entry: Fault) {
    fault({ file, origin, line: entry.line, json: JSON.stringify(entry) })
  }

  function takePage(file: string): StandingPage | undefined {
    const before = pageOf.get({ file })
    if (!before) return undefined
    removePage({ file })
    return before.draft ? undefined : (JSON.parse(before.json) as StandingPage)
  }

  return {
    list: () => list.list(),
    listUnder: (path: string) => under.list({ path }),
    get: (file: string) => one.get({ file }),
    put(file: KnownFile) {
      put({ ...file })
      if (file.kind === 'media') claimed.replace(file.file, [file.file])
    },
    putPage({ page, draft, body }: SoundPage): StandingPage | undefined {
      const before = takePage(page.file)
      putPage(pageRow(page, draft, body))
      return before
    },
    removePage: takePage,
    getClaims: (file: string) => claims.get({ file })?.claims ?? '',
    listAliases: (file: string) => aliases.list({ file }).map(({ path }) => path),
    isShown: (file: string) => shown.get({ file })?.shown === 1,
    replaceMentions(file: string, named: Named[]) {
      removeMentions({ file })
      for (const { edition, mention: entry } of named) {
        mention({ file, edition, what: entry.what, key: mentionKey(entry), json: JSON.stringify(entry) })
      }
    },
    replaceAliases(file: string, owner: Article | StandingPage) {
      removeAliases({ file })
      claimed.replace(file, [targetOf(owner), ...owner.aliases, ...shortPathsOf(owner)])
      const paths = new Set(owner.aliases.flatMap((path) => aliasPaths(path, owner.edition)))
      for (const path of paths) alias({ path, file, target: targetOf(owner) })
    },
    replaceShortLinks(article: Article) {
      removeShortLinks({ file: article.file })
      for (const { id, kind } of listShortIds(article))
        shortLink({ id, file: article.file, rank: shortIdRanks[kind] })
    },
    putMedia: media.put,
    putUnserved: media.putUnserved,
    putSetting: (name: string, value: unknown) => setting({ name, json: JSON.stringify(value) }),
    replaceFaults(file: string, origin: FaultOrigin, faults: Fault[]) {
      removeFaults({ file, origin })
      for (const entry of faults) addFault(file, origin, entry)
    },
    addFault,
    removeFaults: (origin: FaultOrigin) => removeAllFaults({ origin }),
    removeAliases(file: string) {
      removeAliases({ file })
      claimed.replace(file, [])
      removeShortLinks({ file })
    },
    listClaimed: claimed.list,
    ...named,
    countPass: () => countPass(),
    remove(file: string) {
      for (const origin of ['check', 'reference', 'address', 'redirect']) removeFaults({ file, origin })
      if (file.startsWith('media/')) media.remove(file.slice('media/'.length))
      removeFile({ file })
    },
  }
}
