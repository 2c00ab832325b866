import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/indexFile'
import { openIndexWriter, updateIndex } from '@/lib/content/indexWriter'
import type { IndexReceipt } from '@/lib/content/receipt'
import { openNewsroom } from '@/lib/content/query'
import { openReadOnly } from '@/lib/content/sqlite'
import { takeWriterLock } from '@/lib/content/writerLock'
import { dumpIndex } from '../../fixtures/dumpIndex'

const now = Date.parse('2026-01-01T00:00:00Z')
let root: string
let contentDir: string
let dataDir: string

function write(file: string, text: string | Buffer) {
  mkdirSync(dirname(join(contentDir, file)), { recursive: true })
  writeFileSync(join(contentDir, file), text)
}

const article = (title: string, body = 'نص عن سد مأرب.', more = '') =>
  `---\ntitle: ${title}\npublishedAt: 2024-01-01T10:00:00+03:00\n${more}---\n\n${body}\n`

function writeSettings(sections = ['heritage', 'science']) {
  write('site.yaml', 'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n')
  write('sections.yaml', sections.map((id) => `- id: ${id}\n  name: { ar: ${id}, en: ${id} }\n`).join(''))
  write('authors.yaml', '[]\n')
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'khabar-index-'))
  contentDir = join(root, 'content')
  dataDir = join(root, 'data')
  writeSettings()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const update = (files?: string[]) => updateIndex({ contentDir, dataDir, ...(files ? { files } : {}) })
const titles = ({ articles }: IndexReceipt) => articles.map(({ before, after }) => [before?.title, after?.title])

function ask<Answer>(question: (newsroom: ReturnType<typeof openNewsroom>) => Answer): Answer {
  const db = openReadOnly(indexPath(dataDir))
  const answer = question(openNewsroom(db))
  db.close()
  return answer
}
const titleAt = (slug: string) =>
  ask((newsroom) => newsroom.getArticle({ edition: 'ar', section: 'heritage', slug }, now)?.title)

describe('a pass', () => {
  it('makes the index, then tells what changed and reads nothing else', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    write('ar/heritage/b.mdx', article('ثان'))
    const first = await update()
    expect(first).toMatchObject({ scope: 'everything', read: 2, total: 2, faults: [], articles: [] })
    expect(await update()).toMatchObject({ scope: 'changes', read: 0, articles: [], settings: [] })

    write('ar/heritage/a.mdx', article('أول جديد'))
    const changed = await update(['ar/heritage/a.mdx'])
    expect(changed.read).toBe(1)
    expect(titles(changed)).toEqual([['أول', 'أول جديد']])

    rmSync(join(contentDir, 'ar/heritage/b.mdx'))
    expect(titles(await update(['ar/heritage/b.mdx']))).toEqual([['ثان', undefined]])
    expect(titleAt('b')).toBeUndefined()
  })

  it('takes a new time without new content for no change', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    await update()
    utimesSync(join(contentDir, 'ar/heritage/a.mdx'), 1_600_000_000, 1_600_000_000)
    expect(await update()).toMatchObject({ read: 0, articles: [] })
    expect(await update()).toMatchObject({ read: 0 })
  })

  it('keeps the last good version of what broke, and says so', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    await update()
    write('ar/heritage/a.mdx', article('أول').replace('title', 'titel'))
    const broken = await update()
    expect(broken.articles).toEqual([])
    expect(broken.faults.some(({ file, weight }) => file === 'ar/heritage/a.mdx' && weight === 'blocking')).toBe(true)
    expect(titleAt('a')).toBe('أول')
    write('ar/heritage/a.mdx', article('أُصلح'))
    expect(await update()).toMatchObject({ faults: [] })
    expect(titleAt('a')).toBe('أُصلح')
  })

  it('knows a draft and shows it to nobody', async () => {
    write('ar/heritage/a.mdx', article('مسودة', 'نص', 'draft: true\n'))
    await update()
    expect(titleAt('a')).toBeUndefined()
    write('ar/heritage/a.mdx', article('مسودة'))
    expect(titles(await update())).toEqual([[undefined, 'مسودة']])
    write('ar/heritage/a.mdx', article('مسودة', 'نص', 'draft: true\n'))
    expect(titles(await update())).toEqual([['مسودة', undefined]])
    expect(dumpIndex(dataDir).terms).toEqual([])
  })

  it('judges again what names an article that came or went', async () => {
    write('ar/heritage/a.mdx', article('أول', 'انظر [هذا](/heritage/b).', 'related: [heritage/b]\n'))
    const codes = ({ faults }: IndexReceipt) => faults.map(({ code }) => code).toSorted()
    expect(codes(await update())).toEqual(['deadLink', 'unknownArticle'])
    write('ar/heritage/b.mdx', article('ثان'))
    expect(codes(await update(['ar/heritage/b.mdx']))).toEqual([])
    rmSync(join(contentDir, 'ar/heritage/b.mdx'))
    expect(codes(await update(['ar/heritage']))).toEqual(['deadLink', 'unknownArticle'])
  })

  it('follows sections: articles of one that came or left are checked again', async () => {
    write('ar/science/a.mdx', article('أول'))
    await update()
    writeSettings(['heritage'])
    const without = await update()
    expect(without.settings).toEqual(['sections'])
    expect(titles(without)).toEqual([['أول', undefined]])
    expect(without.faults.map(({ code }) => code)).toEqual(['unknownSection'])
    writeSettings()
    expect(titles(await update())).toEqual([[undefined, 'أول']])
  })

  it('says again what is absent of its own files, and only then', async () => {
    await update()
    rmSync(join(contentDir, 'site.yaml'))
    expect((await update(['site.yaml'])).faults.map(({ code }) => code)).toEqual(['missingSettings'])
    writeSettings()
    expect((await update(['site.yaml'])).faults).toEqual([])
  })

  it('reads days by the clocks of the newsroom, also when those change', async () => {
    write('ar/heritage/a.mdx', article('أول', 'نص', 'corrections: [{ date: 2024-02-01, text: صُحّح }]\n'))
    await update()
    write('site.yaml', 'name: خبر\nurl: https://khabar.example\ntimeZone: UTC\n')
    const [change] = (await update(['site.yaml'])).articles
    expect(change?.before?.corrections[0]?.date).toBe('2024-01-31T21:00:00.000Z')
    expect(change?.after?.corrections[0]?.date).toBe('2024-02-01T00:00:00.000Z')
  })

  it('judges again what links to an old address that came or went', async () => {
    const codes = ({ faults }: IndexReceipt) => faults.map(({ code }) => code)
    write('ar/heritage/a.mdx', article('أول', 'انظر [هذا](/old/place).'))
    write('ar/heritage/b.mdx', article('ثان'))
    expect(codes(await update())).toEqual(['deadLink'])
    write('ar/heritage/b.mdx', article('ثان', 'نص', 'aliases: [/old/place]\n'))
    expect(codes(await update(['ar/heritage/b.mdx']))).toEqual([])
    rmSync(join(contentDir, 'ar/heritage/b.mdx'))
    expect(codes(await update(['ar/heritage/b.mdx']))).toEqual(['deadLink'])
  })

  it('forgets what was wrong in a text that left with its section', async () => {
    write('ar/science/a.mdx', article('أول', 'انظر [هذا](/old/place).'))
    await update()
    writeSettings(['heritage'])
    expect((await update(['sections.yaml'])).faults.map(({ code }) => code)).toEqual(['unknownSection'])
  })

  it('names the sections there are to an article that stands in none', async () => {
    write('ar/sport/a.mdx', article('أول'))
    const fix = ({ faults }: IndexReceipt) => faults.map(({ values }) => values.fix)
    expect(fix(await update())).toEqual(['heritage, science'])
    writeSettings(['heritage', 'culture'])
    expect(fix(await update())).toEqual(['heritage, culture'])
  })

  it('gives the address of a page to a section of its name, and back', async () => {
    write('ar/pages/sport.mdx', '---\ntitle: صفحة\n---\n\nنص.\n')
    await update()
    writeSettings(['heritage', 'sport'])
    const taken = await update(['sections.yaml'])
    expect(taken.faults.map(({ code }) => code)).toEqual(['reservedSlug'])
    expect(taken.pages.map(({ after }) => after)).toEqual([undefined])
    writeSettings(['heritage'])
    expect((await update(['sections.yaml'])).pages.map(({ after }) => after?.slug)).toEqual(['sport'])
  })

  it('keeps articles whose names the disk spells in decomposed letters when sections come', async () => {
    const slug = 'أخبار'
    write(`ar/science/${slug.normalize('NFD')}.mdx`, article('أول'))
    await update()
    writeSettings(['heritage'])
    await update(['sections.yaml'])
    writeSettings(['heritage', 'science'])
    expect(titles(await update(['sections.yaml']))).toEqual([[undefined, 'أول']])
  })

  it('sees a file that was replaced by one of the same size and time', async () => {
    const path = join(contentDir, 'ar/heritage/a.mdx')
    write('ar/heritage/a.mdx', article('ماء'))
    utimesSync(path, 1_600_000_000, 1_600_000_000)
    await update()
    write('ar/heritage/a.mdx', article('بحر'))
    utimesSync(path, 1_600_000_000, 1_600_000_000)
    expect(titles(await update())).toEqual([['ماء', 'بحر']])
  })

  it('names the articles that show a replaced file', async () => {
    write('media/data.csv', 'a,b\n1,2\n')
    write('ar/heritage/a.mdx', article('أول', '<Table src="data.csv" caption="جدول" />'))
    await update()
    write('media/data.csv', 'a,b\n1,3\n')
    const { media } = await update()
    expect(media).toEqual([{ file: 'data.csv', usedBy: [{ edition: 'ar', section: 'heritage', slug: 'a' }] }])
  })

  it('follows no link out of the folder', async () => {
    const outside = join(root, 'secret')
    mkdirSync(outside)
    writeFileSync(join(outside, 'x.mdx'), article('سر'))
    writeFileSync(join(outside, 'x.csv'), 'a\n')
    mkdirSync(join(contentDir, 'ar/heritage'), { recursive: true })
    mkdirSync(join(contentDir, 'media'), { recursive: true })
    symlinkSync(join(outside, 'x.mdx'), join(contentDir, 'ar/heritage/x.mdx'))
    symlinkSync(join(outside, 'x.csv'), join(contentDir, 'media/x.csv'))
    symlinkSync(outside, join(contentDir, 'ar/science'))
    const receipts = [await update(), await update(['ar/science/x.mdx', 'ar/heritage/x.mdx', 'ar/science', 'media/x.csv'])]
    for (const { total } of receipts) expect(total).toBe(0)
    expect(dumpIndex(dataDir).files.map(({ file }) => file)).toEqual(['authors.yaml', 'sections.yaml', 'site.yaml'])
  })
})

/** Damage in the middle of a file that leaves its size and its time as they were. */
function overwrite(path: string, at: number, bytes: Buffer) {
  const { atime, mtime } = statSync(path)
  const descriptor = openSync(path, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, at)
  closeSync(descriptor)
  utimesSync(path, atime, mtime)
}

describe('the index file', () => {
  it('is made anew where it is damaged, cut short or of another version', async () => {
    for (let i = 0; i < 20; i++) write(`ar/heritage/a${i}.mdx`, article(`خبر ${i}`))
    await update()
    const path = indexPath(dataDir)
    truncateSync(path, 20_000)
    expect(await update()).toMatchObject({ scope: 'everything', total: 20 })
    overwrite(path, 8192, Buffer.alloc(8192, 0xa5))
    expect(await update()).toMatchObject({ scope: 'everything', total: 20 })
    writeFileSync(path, 'not a database at all, only words of some length')
    writeFileSync(join(dataDir, 'index-0123456789ab.db'), 'old')
    expect(await update()).toMatchObject({ scope: 'everything', total: 20 })
    expect(readdirSync(dataDir).filter((name) => name.endsWith('.db'))).toHaveLength(1)
    expect(titleAt('a7')).toBe('خبر 7')
  })

  it('has one writer: another reads, and takes over when the place is free', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    await update()
    const lock = takeWriterLock(dataDir)
    expect(lock).toBeDefined()
    expect(takeWriterLock(dataDir)).toBeUndefined()
    const writer = openIndexWriter({ contentDir, dataDir })
    expect(await writer.update()).toMatchObject({ scope: 'everything', total: 1, read: 0 })
    write('ar/heritage/b.mdx', article('ثان'))
    const waiting = writer.update()
    lock?.release()
    expect(titles(await waiting)).toEqual([[undefined, 'ثان']])
    writer.close()
  })
})

describe('redirects.yaml', () => {
  const find = (path: string) => ask((newsroom) => newsroom.findOldAddress(path, new URLSearchParams(), now))
  const redirectFaults = ({ faults }: IndexReceipt) =>
    faults.flatMap(({ file, line, column, code }) => (file === 'redirects.yaml' ? [`${line}:${column} ${code}`] : []))

  it('is followed line by line, with its faults', async () => {
    write('ar/heritage/a.mdx', article('أ'))
    write('redirects.yaml', '/old: /heritage/a\n')
    await update()
    expect(find('/old')).toMatchObject({ what: 'moved', path: '/heritage/a' })

    write('redirects.yaml', '/older: /heritage/a\n/x: /heritage/b\n')
    const receipt = await update(['redirects.yaml'])
    expect([receipt.settings, redirectFaults(receipt)]).toEqual([['redirects'], ['2:5 redirectNowhere']])
    expect([find('/old'), find('/older')?.what, find('/x')]).toEqual([undefined, 'moved', undefined])

    write('redirects.yaml', 'redirects: [\n')
    await update(['redirects.yaml'])
    expect(find('/older')?.what).toBe('moved')

    rmSync(join(contentDir, 'redirects.yaml'))
    expect(redirectFaults(await update(['redirects.yaml']))).toEqual([])
    expect(find('/older')).toBeUndefined()
  })

  it('is judged again when what it names comes or goes', async () => {
    write('redirects.yaml', '/old: /heritage/a\n/heritage/b: /heritage/a\n')
    expect(redirectFaults(await update())).toEqual(['1:7 redirectNowhere', '2:14 redirectNowhere'])
    write('ar/heritage/a.mdx', article('أ'))
    expect(redirectFaults(await update(['ar/heritage/a.mdx']))).toEqual([])
    write('ar/heritage/b.mdx', article('ب'))
    expect(redirectFaults(await update(['ar/heritage/b.mdx']))).toEqual(['2:1 redirectShadowed'])
  })
})
