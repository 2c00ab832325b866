import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { sayFault } from '@/lib/content/faults/sayFault'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { makeFolder } from '@/scripts/temporaryFolder'
import { checkSource } from '../checkSource'

const file = 'ar/urgent/هلال.mdx'
const check = (...front: string[]) => checkSource(['---', ...front, '---', ''].join('\n'), file)
const faultsOf = (...front: string[]) =>
  check(...front).faults.map(({ line, column, code }) => `${line}:${column} ${code}`)
const publishedAt = 'publishedAt: 2026-03-15T14:00:00+03:00'

describe('an urgent notice in a file', () => {
  it('is a title, an article, a beginning and an end', () => {
    const until = 'until: 2026-03-15T20:00:00+03:00'
    expect(
      check('title: "ثبوت رؤية الهلال"', 'article: heritage/marib-dam', publishedAt, until),
    ).toMatchObject({
      outcome: 'urgent',
      edition: 'ar',
      draft: false,
      faults: [],
      notice: {
        title: 'ثبوت رؤية الهلال',
        article: { edition: 'ar', section: 'heritage', slug: 'marib-dam' },
        publishedAt: '2026-03-15T11:00:00.000Z',
        until: '2026-03-15T17:00:00.000Z',
      },
      mentions: [{ what: 'article', reference: 'heritage/marib-dam', field: 'urgent', line: 3 }],
    })
  })

  it('stands for half a day where its end is not written', () => {
    expect(check('title: أ', publishedAt)).toMatchObject({ notice: { until: '2026-03-15T23:00:00.000Z' } })
  })

  it('may bear any file name', () => {
    const text = `---\ntitle: أ\n${publishedAt}\n---\n`
    for (const name of ['ar/urgent/خبر عاجل (2).mdx', 'en/urgent/page.mdx'])
      expect(checkSource(text, name)).toMatchObject({ outcome: 'urgent', faults: [] })
  })

  it('says what is wrong at its line and column', () => {
    expect(faultsOf(publishedAt)).toEqual(['2:1 missingField'])
    expect(faultsOf('title: ""', publishedAt)).toEqual(['2:8 emptyField'])
    expect(faultsOf('title: أ')).toEqual(['2:1 missingField'])
    expect(faultsOf('title: أ', 'until: غدًا')).toEqual(['3:8 unreadableDate'])
    expect(faultsOf('title: أ', 'until: 2026-03-15T20:00')).toEqual(['3:8 dateWithoutZone'])
    expect(faultsOf('title: أ', publishedAt, 'until: 2026-03-15T14:00:00+03:00')).toEqual([
      '4:8 untilBeforePublished',
    ])
    expect(faultsOf('title: أ', publishedAt, 'artcle: x')).toEqual(['4:1 misspeltField'])
    const withBody = checkSource(`---\ntitle: أ\n${publishedAt}\n---\n\nنصّ.\n`, file)
    expect(withBody).toMatchObject({
      outcome: 'urgent',
      faults: [{ code: 'urgentBody', line: 6, column: 1 }],
    })
  })

  it('says what to write instead', () => {
    const [fault] = check('title: أ', publishedAt, 'until: 2026-03-14').faults
    expect(fault && sayFault(fault, 'ar')).toContain('until: 2026-03-16T02:00:00+03:00')
    expect(fault && sayFault(fault, 'ar')).toContain('2026-03-14T00:00:00+03:00')
    const [missing] = check('title: أ').faults
    expect(missing && sayFault(missing, 'ar')).toContain('until')
  })
})

describe('the urgent notice of an edition', () => {
  let root: string
  let news: Newsroom
  const write = (name: string, ...lines: string[]) => {
    const path = join(root, 'content', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${lines.join('\n')}\n`)
  }
  const notice = (name: string, ...front: string[]) => write(name, '---', ...front, '---')
  const update = async () => {
    const receipt = await updateIndex({ contentDir: join(root, 'content'), dataDir: join(root, 'data') })
    news = openNewsroom(openReadOnly(indexPath(join(root, 'data'))))
    return receipt
  }
  const at = (hour: number) => Date.parse('2026-03-15T00:00:00Z') + hour * 3_600_000
  const hour = (hours: number) => new Date(at(hours)).toISOString()
  const titleAt = (hours: number) => news.findUrgent('ar', at(hours))?.title

  beforeEach(() => {
    root = makeFolder()
    write('site.yaml', 'name: خبر', 'url: https://khabar.example', 'timeZone: Asia/Aden')
    write('sections.yaml', '- id: heritage', '  name: تراث')
    write('ar/heritage/dam.mdx', '---', 'title: السدّ', `publishedAt: ${hour(6)}`, '---', 'نصّ.')
  })

  it('stands from its beginning to its end, and the newest of several', async () => {
    notice('ar/urgent/a.mdx', 'title: أول', `publishedAt: ${hour(1)}`, `until: ${hour(9)}`)
    notice('ar/urgent/b.mdx', 'title: ثان', `publishedAt: ${hour(3)}`, `until: ${hour(5)}`)
    await update()
    expect([0.5, 1, 3, 4.99, 5, 8.99, 9].map(titleAt)).toEqual([
      undefined,
      'أول',
      'ثان',
      'ثان',
      'أول',
      'أول',
      undefined,
    ])
    expect(news.findUrgent('en', at(3))).toBeUndefined()
  })

  it('is one of front.yaml too, and names its moments', async () => {
    write('front.yaml', 'ar:', '  urgent:', '    title: من الصدر', `    until: ${hour(8)}`)
    notice('ar/urgent/b.mdx', 'title: من ملف', `publishedAt: ${hour(3)}`, `until: ${hour(5)}`)
    const { faults } = await update()
    expect(faults).toEqual([])
    expect([0, 3, 5, 8].map(titleAt)).toEqual(['من الصدر', 'من ملف', 'من الصدر', undefined])
    expect([0, 3, 5, 6].map((hours) => news.getNextMoment(at(hours)))).toEqual(
      [3, 5, 6, 8].map((hours) => hour(hours)),
    )
  })

  it('links to its article once that is out', async () => {
    notice('ar/urgent/a.mdx', 'title: أ', 'article: dam', `until: ${hour(9)}`)
    await update()
    expect(news.findUrgent('ar', at(5))).toEqual({ title: 'أ', article: undefined })
    expect(news.findUrgent('ar', at(6))?.article?.title).toBe('السدّ')
  })

  it('is held as a draft, leaves with its file, and stays as it was while its file is broken', async () => {
    notice('ar/urgent/a.mdx', 'title: أ', `until: ${hour(9)}`, 'draft: true')
    await update()
    expect(titleAt(1)).toBeUndefined()
    notice('ar/urgent/a.mdx', 'title: أ', `until: ${hour(9)}`)
    await update()
    expect(titleAt(1)).toBe('أ')
    notice('ar/urgent/a.mdx', 'title: ب', 'until: nie')
    expect((await update()).faults).toMatchObject([{ file: 'ar/urgent/a.mdx', code: 'unreadableDate' }])
    expect(titleAt(1)).toBe('أ')
    rmSync(join(root, 'content/ar/urgent/a.mdx'))
    expect(await update()).toMatchObject({ urgent: ['ar/urgent/a.mdx'], articles: [], texts: [] })
    expect(titleAt(1)).toBeUndefined()
  })

  it('tells of an article that is not there, in either place, at its line and column', async () => {
    notice('ar/urgent/a.mdx', 'title: أ', 'article: heritage/damm', `until: ${hour(9)}`)
    write('front.yaml', 'ar:', '  urgent:', '    title: ب', '    article: none', `    until: ${hour(8)}`)
    const { faults } = await update()
    expect(faults).toMatchObject([
      { file: 'ar/urgent/a.mdx', line: 3, column: 10, code: 'unknownArticle', weight: 'reference' },
      { file: 'front.yaml', line: 4, column: 14, code: 'unknownArticle', weight: 'reference' },
    ])
    expect(titleAt(1)).toBeDefined()
  })

  it('of front.yaml has its faults said there, and pins stay as they were', async () => {
    write('front.yaml', 'ar:', '  lead: heritage/dam', '  urgent:', '    titel: ب', `    until: ${hour(8)}`)
    const { faults } = await update()
    expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['4:5 misspeltField'])
    write('front.yaml', 'ar:', '  urgent: { title: ب, draft: true, until: 2026-03-16 }')
    await update()
    expect(titleAt(1)).toBeUndefined()
  })
})
