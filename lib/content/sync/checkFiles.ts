import type { Mention } from '@/lib/content/mention'
import { type Database, inTransaction, prepareQuery } from '@/lib/content/database/sqlite'
import { openStore, type Store } from '@/lib/content/database/store'
import type { Redirect } from '@/lib/content/redirects/redirect'
import { type ContentFile, walkContent } from '@/lib/content/source/contentFiles'
import { gatherNameFaults } from '@/lib/content/source/nameFaults'
import { findRoot } from '@/lib/content/source/openInside'
import type { ContentReport } from './contentReport'
import { findClaimants, type WantedClaims } from './findClaimants'
import { recordNamed } from './pass/context'
import { runPass } from './pass/runPass'

/** Writes of all files that they are there, and what their names say: references ask for no more. */
function writeNames(db: Database, store: Store, root: string): Map<string, ContentFile> {
  const listed = new Map<string, ContentFile>()
  const names = gatherNameFaults(root)
  for (const { files } of walkContent(root, { onLink: names.addLink }))
    for (const found of files.values()) {
      listed.set(found.file, found)
      names.add(found)
    }
  inTransaction(db, () => {
    for (const found of listed.values()) recordNamed(store, found)
    for (const fault of names.list()) store.addFault(fault.file, 'name', fault)
  })
  return listed
}

const pathsOf = ({ from, to }: Redirect) => [from.path, ...(to.what === 'path' ? [to.path] : [])]

/** The addresses that some files claim or name, and the files of `media/` that they show. */
function findWanted(db: Database, store: Store, files: readonly string[]) {
  const mentions = prepareQuery<{ json: string }>(db, 'SELECT json FROM mentions WHERE file = :file')
  const named = files.flatMap((file) =>
    mentions.list({ file }).map(({ json }) => JSON.parse(json) as Mention),
  )
  const redirects = files.includes('redirects.yaml') ? store.listRedirects() : []
  const claims: WantedClaims = {
    paths: [
      ...files.filter((file) => !file.startsWith('media/')).flatMap(store.listClaimed),
      ...named.flatMap((mention) => (mention.what === 'address' ? [mention.path] : [])),
      ...redirects.flatMap(pathsOf),
    ],
    chosenIds: named.flatMap((mention) =>
      mention.what === 'shortId' && mention.kind === 'chosen' ? [mention.id] : [],
    ),
  }
  const media = named.flatMap((mention) => (mention.what === 'media' ? [`media/${mention.file}`] : []))
  return { claims, media }
}

/**
 * Checks some files of a content folder by an index that knows all others by name alone. Then it reads what the files
 * name, and the texts that may claim an address which is theirs or which they name; all else has no part in their faults.
 * @param db an index without files
 */
export async function checkFiles(
  db: Database,
  contentDir: string,
  files: ReadonlySet<string>,
): Promise<ContentReport> {
  const store = openStore(db)
  const root = findRoot(contentDir)
  const listed = writeNames(db, store, root)
  const there = [...files].filter((file) => listed.has(file))
  const pass = { db, contentDir, workers: 1, guard: 'off', purpose: 'faults' } as const
  const first = await runPass({ ...pass, commit: 'once', files: there })

  const { claims, media } = findWanted(db, store, there)
  const others = [...listed.values()].filter(({ kind, file }) => kind === 'text' && !files.has(file))
  const more = [...media.filter((file) => listed.has(file)), ...findClaimants(root, others, claims)]
  const last = more.length === 0 ? first : await runPass({ ...pass, commit: 'batches', files: more })

  const faults = last.faults.filter(({ file }) => files.has(file))
  const told = new Set(faults.map(({ file }) => file))
  const unknown = [...files].filter((file) => !listed.has(file) && !told.has(file))
  return { faults, checked: files.size - unknown.length, unknown }
}
