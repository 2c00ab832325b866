import { articlePath, standingPath } from '@/lib/address/pages'
import type { Edition } from '@/lib/edition'
import { type Addressed, checkAddresses, takenBySite } from '@/lib/content/references/checkAddresses'
import type { PassContext } from './context'
import type { Settings } from '@/lib/content/settings/settings'
import { checkShortIds, type ShortIdClaim } from '@/lib/content/references/checkShortIds'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import type { Mention } from '@/lib/content/mention'

type Row = { file: string; edition: Edition; section: string | null; slug: string }
type AliasMention = Extract<Mention, { what: 'alias' }>

const everything = '1'
/** Ids that more than one article has. */
const sharedShortIds = `key IN
  (SELECT key FROM mentions WHERE what = 'shortId' GROUP BY key HAVING count(*) > 1)`
const named = 'file IN (SELECT value FROM json_each(:files))'

/** The claims of the files that meet a condition. */
function addressedWhere(db: Database, condition: string) {
  const rows = prepareQuery<Row>(
    db,
    `SELECT file, edition, section, slug FROM articles WHERE ${condition}
     UNION ALL SELECT file, edition, NULL AS section, slug FROM pages WHERE ${condition}`,
  )
  const claims = prepareQuery<{ file: string; json: string }>(
    db,
    `SELECT file, json FROM mentions WHERE what = 'alias' AND ${condition} ORDER BY rowid`,
  )
  return (values: Record<string, string>): Addressed[] => {
    const aliases = new Map<string, AliasMention[]>()
    for (const { file, json } of claims.list(values))
      aliases.set(file, [...(aliases.get(file) ?? []), JSON.parse(json) as AliasMention])
    return rows.list(values).map(({ file, edition, section, slug }) => ({
      file,
      path: section === null ? standingPath(edition, slug) : articlePath({ edition, section, slug }),
      aliases: aliases.get(file) ?? [],
    }))
  }
}

/** The ids of short links that the files meeting a condition have, drafts too. */
function shortIdsWhere(db: Database, condition: string) {
  const claims = prepareQuery<{ file: string; json: string }>(
    db,
    `SELECT file, json FROM mentions WHERE what = 'shortId' AND ${condition}`,
  )
  return (values: Record<string, string>): ShortIdClaim[] =>
    claims.list(values).map(({ file, json }) => ({ file, claim: JSON.parse(json) as ShortIdClaim['claim'] }))
}

/** Finds addresses and short links that two files claim, over all files: who keeps one depends on all that claim it. */
export function passAddresses({ db, store }: PassContext, settings: Settings): void {
  store.removeFaults('address')
  const all = addressedWhere(db, everything)({})
  const shared = shortIdsWhere(db, sharedShortIds)({})
  for (const fault of [...checkAddresses(all, takenBySite(settings.sections)), ...checkShortIds(shared)])
    store.addFault(fault.file, 'address', fault)
}

/**
 * The same after a change of some files' claims: judged are those files and all that claim one of the addresses which
 * came or went, each against all that claim an address of its own. Nobody else can be at odds with anyone anew.
 */
export function passMovedAddresses({ db, store, moved }: PassContext, settings: Settings): void {
  const claiming = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM claims WHERE key IN (SELECT value FROM json_each(:keys))',
  )
  const rivals = (keys: readonly string[]) =>
    claiming.list({ keys: JSON.stringify(keys) }).map(({ file }) => file)
  const changed = [...moved.values()].flatMap(({ claimed }) => claimed)
  const judged = new Set([...moved.keys(), ...rivals(changed)])
  const asked = new Set([...judged, ...rivals([...judged].flatMap(store.listClaimed))])

  const files = JSON.stringify([...asked])
  const addressed = addressedWhere(db, named)({ files })
  const faults = [
    ...checkAddresses(addressed, takenBySite(settings.sections)),
    ...checkShortIds(shortIdsWhere(db, named)({ files })),
  ]
  for (const file of judged) {
    const own = faults.filter((fault) => fault.file === file)
    store.putFaults(file, 'address', own)
  }
}
