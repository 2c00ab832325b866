import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listContent } from '../../lib/content/contentFiles'
import { indexPath } from '../../lib/content/indexFile'
import { updateIndex } from '../../lib/content/indexWriter'
import type { Article } from '../../lib/content/model'
import { openNewsroom } from '../../lib/content/query'
import { openReadOnly } from '../../lib/content/sqlite'
import { makeNewspaper } from './makeNewspaper'

/**
 * Measures the index: `tsx scripts/bench/measureIndex.ts [ARTICLES | CONTENT_DIR]`. A machine that is busy is slow for
 * everything, so each figure also stands as a multiple of something simple that the same run did: starts as multiples
 * of reading and hashing all files, questions as multiples of fetching one article.
 */
const [given = '5000'] = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
const isCount = /^\d+$/.test(given)
const contentDir = isCount ? join(scratch, 'content') : given
const dataDir = join(scratch, 'data')

function say(what: string, milliseconds: number, baseline: number) {
  const figure = milliseconds < 10 ? milliseconds.toFixed(3) : String(Math.round(milliseconds))
  console.log(
    `${what.padEnd(34)} ${figure.padStart(10)} ms ${(milliseconds / baseline).toFixed(2).padStart(9)} x`,
  )
}

async function clock(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Half of the calls take no longer than this. */
function median(calls: (() => unknown)[]): number {
  const times = calls.map((call) => {
    const start = performance.now()
    call()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function measureStarts(): Promise<void> {
  const files = [...listContent(contentDir).values()]
  const reading = await clock(() =>
    files.forEach(({ onDisk }) =>
      createHash('sha256')
        .update(readFileSync(join(contentDir, onDisk)))
        .digest(),
    ),
  )
  say(`read and hash ${files.length} files`, reading, reading)
  say('cold start', await clock(() => updateIndex({ contentDir, dataDir })), reading)
  say('warm start', await clock(() => updateIndex({ contentDir, dataDir })), reading)
  const one = files.find(({ kind }) => kind === 'text')
  if (!one || !isCount) return
  const path = join(contentDir, one.onDisk)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nسطر جديد.\n`)
  say(
    'one changed file',
    await clock(() => updateIndex({ contentDir, dataDir, files: [one.onDisk] })),
    reading,
  )
  utimesSync(path, 1, 1)
  say(
    'one touched file',
    await clock(() => updateIndex({ contentDir, dataDir, files: [one.onDisk] })),
    reading,
  )
}

function measureQuestions(): void {
  const db = openReadOnly(indexPath(dataDir))
  const newsroom = openNewsroom(db)
  const now = Date.now()
  const edition = 'ar'
  const total = newsroom.countArticles({ edition }, now)
  const step = Math.max(1, Math.floor(total / 200))
  const sample: Article[] = []
  for (let offset = 0; offset < total; offset += step)
    sample.push(...newsroom.listLatest({ edition, limit: 1, offset }, now))
  const each = (ask: (article: Article) => unknown) => median(sample.map((article) => () => ask(article)))
  const { getArticle } = newsroom
  each((article) => getArticle(article, now))
  const baseline = each((article) => getArticle(article, now))
  const word = ({ title }: Article) => title.split(' ')[0] ?? ''
  say('one article', baseline, baseline)
  say(
    'what an address means',
    each(({ section, slug }) => newsroom.resolve(`/${section}/${slug}`, now)),
    baseline,
  )
  say(
    'related',
    each((article) => newsroom.findRelated(article, 6, now)),
    baseline,
  )
  say(
    'neighbours',
    each((article) => newsroom.findNeighbours(article, now)),
    baseline,
  )
  say(
    '24 latest',
    each(() => newsroom.listLatest({ edition, limit: 24 }, now)),
    baseline,
  )
  say(
    '24 latest, last page',
    each(() => newsroom.listLatest({ edition, limit: 24, offset: total - 24 }, now)),
    baseline,
  )
  say(
    '24 of a section',
    each(({ section }) => newsroom.listLatest({ edition, section, limit: 24 }, now)),
    baseline,
  )
  say(
    'count of a section',
    each(({ section }) => newsroom.countArticles({ edition, section }, now)),
    baseline,
  )
  say(
    '40 prominent',
    each(() => newsroom.listProminent({ edition, limit: 40 }, now)),
    baseline,
  )
  say(
    '12 topics of a section',
    each(({ section }) => newsroom.listTopics({ edition, section, limit: 12 }, now)),
    baseline,
  )
  say(
    'search, first word of a headline',
    each((a) => newsroom.search({ edition, query: word(a), limit: 20 }, now)),
    baseline,
  )
  console.log(
    `${total} articles, ${Math.round(statSync(indexPath(dataDir)).size / Math.max(1, total))} bytes each`,
  )
  db.close()
}

try {
  if (isCount) makeNewspaper(contentDir, Number(given))
  await measureStarts()
  measureQuestions()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
