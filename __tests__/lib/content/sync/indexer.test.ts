import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dumpIndex } from '../../../fixtures/dumpIndex'
import {
  article,
  scratch,
  titleAt,
  titlesOf,
  update,
  setUpScratchNewsroom,
  write,
  writeSettings,
} from '../../../fixtures/scratchNewsroom'
import type { IndexReceipt } from '@/lib/content/sync/receipt'

setUpScratchNewsroom()

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
    expect(titlesOf(changed)).toEqual([['أول', 'أول جديد']])

    rmSync(join(scratch.contentDir, 'ar/heritage/b.mdx'))
    expect(titlesOf(await update(['ar/heritage/b.mdx']))).toEqual([['ثان', undefined]])
    expect(titleAt('b')).toBeUndefined()
  })

  it('takes a new time without new content for no change', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    await update()
    utimesSync(join(scratch.contentDir, 'ar/heritage/a.mdx'), 1_600_000_000, 1_600_000_000)
    expect(await update()).toMatchObject({ read: 0, articles: [] })
    expect(await update()).toMatchObject({ read: 0 })
  })

  it('keeps the last good version of what broke, and says so', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    await update()
    write('ar/heritage/a.mdx', article('أول').replace('title', 'titel'))
    const broken = await update()
    expect(broken.articles).toEqual([])
    expect(
      broken.faults.some(({ file, weight }) => file === 'ar/heritage/a.mdx' && weight === 'blocking'),
    ).toBe(true)
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
    expect(titlesOf(await update())).toEqual([[undefined, 'مسودة']])
    write('ar/heritage/a.mdx', article('مسودة', 'نص', 'draft: true\n'))
    expect(titlesOf(await update())).toEqual([['مسودة', undefined]])
    expect(dumpIndex(scratch.dataDir).terms).toEqual([])
  })

  it('judges again what names an article that came or went', async () => {
    write('ar/heritage/a.mdx', article('أول', 'انظر [هذا](/heritage/b).', 'related: [heritage/b]\n'))
    const codes = ({ faults }: IndexReceipt) => faults.map(({ code }) => code).toSorted()
    expect(codes(await update())).toEqual(['deadLink', 'unknownArticle'])
    write('ar/heritage/b.mdx', article('ثان'))
    expect(codes(await update(['ar/heritage/b.mdx']))).toEqual([])
    rmSync(join(scratch.contentDir, 'ar/heritage/b.mdx'))
    expect(codes(await update(['ar/heritage']))).toEqual(['deadLink', 'unknownArticle'])
  })

  it('follows sections: articles of one that came or left are checked again', async () => {
    write('ar/science/a.mdx', article('أول'))
    await update()
    writeSettings(['heritage'])
    const without = await update()
    expect(without.settings).toEqual(['sections'])
    expect(titlesOf(without)).toEqual([['أول', undefined]])
    expect(without.faults.map(({ code }) => code)).toEqual(['unknownSection'])
    writeSettings()
    expect(titlesOf(await update())).toEqual([[undefined, 'أول']])
  })

  it('says again what is absent of its own files, and only then', async () => {
    await update()
    rmSync(join(scratch.contentDir, 'site.yaml'))
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
    rmSync(join(scratch.contentDir, 'ar/heritage/b.mdx'))
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
    expect(titlesOf(await update(['sections.yaml']))).toEqual([[undefined, 'أول']])
  })

  it('sees a file that was replaced by one of the same size and time', async () => {
    const path = join(scratch.contentDir, 'ar/heritage/a.mdx')
    write('ar/heritage/a.mdx', article('ماء'))
    utimesSync(path, 1_600_000_000, 1_600_000_000)
    await update()
    write('ar/heritage/a.mdx', article('بحر'))
    utimesSync(path, 1_600_000_000, 1_600_000_000)
    expect(titlesOf(await update())).toEqual([['ماء', 'بحر']])
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
    const outside = join(scratch.root, 'secret')
    mkdirSync(outside)
    writeFileSync(join(outside, 'x.mdx'), article('سر'))
    writeFileSync(join(outside, 'x.csv'), 'a\n')
    mkdirSync(join(scratch.contentDir, 'ar/heritage'), { recursive: true })
    mkdirSync(join(scratch.contentDir, 'media'), { recursive: true })
    symlinkSync(join(outside, 'x.mdx'), join(scratch.contentDir, 'ar/heritage/x.mdx'))
    symlinkSync(join(outside, 'x.csv'), join(scratch.contentDir, 'media/x.csv'))
    symlinkSync(outside, join(scratch.contentDir, 'ar/science'))
    const receipts = [
      await update(),
      await update(['ar/science/x.mdx', 'ar/heritage/x.mdx', 'ar/science', 'media/x.csv']),
    ]
    for (const { total } of receipts) expect(total).toBe(0)
    expect(dumpIndex(scratch.dataDir).files.map(({ file }) => file)).toEqual([
      'authors.yaml',
      'sections.yaml',
      'site.yaml',
    ])
  })
})
