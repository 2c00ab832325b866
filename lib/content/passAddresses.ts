import { articlePath, standingPath } from '../address'
import type { Edition } from '../edition'
import { type Addressed, checkAddresses, takenBySite } from './addresses'
import type { Mention } from './checked'
import type { PassContext } from './passContext'
import type { Settings } from './settings'
import { type Database, prepareQuery } from './sqlite'

type Row = { file: string; edition: Edition; section: string | null; slug: string }
type AliasMention = Extract<Mention, { what: 'alias' }>

function listAddressed(db: Database): Addressed[] {
  const rows = prepareQuery<Row>(
    db,
    `SELECT file, edition, section, slug FROM articles
     UNION ALL SELECT file, edition, NULL AS section, slug FROM pages`,
  ).list()
  const claims = prepareQuery<{ file: string; json: string }>(
    db,
    "SELECT file, json FROM mentions WHERE what = 'alias' ORDER BY rowid",
  ).list()
  const aliases = new Map<string, AliasMention[]>()
  for (const { file, json } of claims)
    aliases.set(file, [...(aliases.get(file) ?? []), JSON.parse(json) as AliasMention])
  return rows.map(({ file, edition, section, slug }) => ({
    file,
    path: section === null ? standingPath(edition, slug) : articlePath({ edition, section, slug }),
    aliases: aliases.get(file) ?? [],
  }))
}

/** Finds addresses that two files claim, over all files: who keeps one depends on all that claim it. */
export function passAddresses({ db, store }: PassContext, settings: Settings): void {
  store.removeFaults('address')
  for (const fault of checkAddresses(listAddressed(db), takenBySite(settings.sections)))
    store.addFault(fault.file, 'address', fault)
}
