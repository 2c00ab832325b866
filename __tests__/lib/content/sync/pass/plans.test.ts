import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPass } from '@/lib/content/sync/pass/context'
import { passAddresses } from '@/lib/content/sync/pass/addresses'
import { runPass } from '@/lib/content/sync/pass/runPass'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { createTables } from '@/lib/content/database/schema'
import { emptySettings } from '@/lib/content/settings/emptySettings'
import { type Database, openDatabase } from '@/lib/content/database/sqlite'
import { openStore } from '@/lib/content/database/store'
import {
  article,
  scratch,
  setUpScratchNewsroom,
  write,
  writeSettings,
} from '../../../../fixtures/scratchNewsroom'

setUpScratchNewsroom()

/** An empty index that notes which statements are prepared on it. */
function openNoted(): { db: Database; statements: Set<string> } {
  const real = openDatabase(':memory:')
  createTables(real)
  const statements = new Set<string>()
  const db = new Proxy(real, {
    get(target, name) {
      if (name === 'prepare')
        return (sql: string) => {
          statements.add(sql.replace(/\s+/g, ' ').trim())
          return target.prepare(sql)
        }
      const member = Reflect.get(target, name, target) as unknown
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  })
  return { db, statements }
}

/** What a plan reads from end to end; words are asked for by a table of their own kind, lists of values are short. */
function listScans(db: Database, sql: string): string[] {
  if (!/^(?:SELECT|INSERT|UPDATE|DELETE)/.test(sql)) return []
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
  return steps
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN') && !/VIRTUAL TABLE INDEX|picked|CONSTANT/.test(detail))
}

const scansOf = ({ db, statements }: ReturnType<typeof openNoted>, allowed: Record<string, string>) =>
  [...statements].flatMap((sql) => {
    const scans = listScans(db, sql)
    const isAllowed = Object.keys(allowed).some((beginning) => sql.startsWith(beginning))
    return scans.length === 0 || isAllowed ? [] : [{ sql, scans }]
  })

/** Tables that stay small however many articles there are, by the beginning of the statement. */
const small = {
  'SELECT json FROM faults ORDER BY': 'faults are mended; all that stand are listed',
  'SELECT source, json FROM redirects WHERE pattern = 1': 'patterns are tried one by one, in their order',
  'SELECT source, query, json FROM redirects WHERE pattern = 1': 'the same for those with a query',
  'SELECT json FROM urgent WHERE': 'there is a handful of urgent notices',
  'SELECT min(moment) AS moment FROM ( SELECT published AS moment FROM urgent': 'the same',
  'SELECT coalesce(sum(listed), 0) AS total FROM stock': 'one row a section',
  'SELECT json FROM redirects ORDER BY position': 'all of redirects.yaml, where addresses moved',
}

/** Asked by a pass that looks at everything anyway: a first one, a sweep, a checkout, changed sections. */
const ofEverything = {
  'SELECT file, kind, changed, bytes, hash FROM files': 'what is known of all files, or of those at the root',
  'SELECT DISTINCT rtrim': 'the folders that are known',
  'SELECT DISTINCT file FROM mentions': 'sections or authors changed: every reference is judged again',
  'SELECT file, edition, section, slug FROM articles WHERE 1': 'every address is judged',
  'DELETE FROM faults WHERE origin': 'every address is judged',
  "SELECT json FROM faults WHERE origin = 'name'":
    'all names were walked, in a sweep or where a faulty one is touched',
}

describe('the plans of all statements', () => {
  it('read no table of the newspaper from end to end where a page is served', () => {
    const noted = openNoted()
    openNewsroom(noted.db)
    expect(noted.statements.size).toBeGreaterThan(50)
    expect(scansOf(noted, small)).toEqual([])
  })

  it('nor where saved files are taken', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    write('ar/heritage/b.mdx', article('ثان'))
    const noted = openNoted()
    const pass = (files?: string[]) =>
      runPass({
        db: noted.db,
        contentDir: scratch.contentDir,
        workers: 1,
        commit: 'batches',
        guard: 'on',
        ...(files ? { files } : {}),
      })
    await pass()
    write('ar/heritage/a.mdx', article('أول جديد', 'نص.', 'aliases: [/heritage/old]\n'))
    write('ar/heritage/c.mdx', article('ثالث'))
    rmSync(join(scratch.contentDir, 'ar/heritage/b.mdx'))
    const receipt = await pass(['a', 'b', 'c'].map((slug) => `ar/heritage/${slug}.mdx`))
    expect(receipt.articles).toHaveLength(3)
    writeSettings(['heritage'])
    await pass(['sections.yaml'])
    expect(noted.statements.size).toBeGreaterThan(60)
    expect(scansOf(noted, { ...small, ...ofEverything })).toEqual([])
  })

  it('read from end to end where every address is judged: the test sees it', () => {
    const { db, statements } = openNoted()
    const store = openStore(db)
    const scope = { stale: [], gone: [] }
    passAddresses(openPass({ db, store, root: scratch.contentDir, scope, commit: 'batches' }), emptySettings)
    const scans = scansOf(
      { db, statements },
      { ...small, 'SELECT file, kind': '', 'SELECT DISTINCT rtrim': '' },
    )
    expect(scans.map(({ sql }) => sql.slice(0, 60))).toEqual(
      expect.arrayContaining([expect.stringContaining('FROM articles WHERE 1')]),
    )
  })
})
