import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../../fixtures/contentFolder'
import { indexPath } from '@/lib/content/database/indexFile'
import { type IndexWriter, openIndexWriter } from '@/lib/content/sync/indexWriter'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { composeReceipt } from '@/lib/publish/composeReceipt'

let content: ContentFolder
let writer: IndexWriter
const now = Date.parse('2026-01-01T00:00:00Z')

async function publish() {
  const receipt = await writer.update()
  const db = openReadOnly(indexPath(content.dataDir))
  const composed = composeReceipt(receipt, { dropped: ['/'], fetch: 7, drop: 1 }, openNewsroom(db), now)
  db.close()
  return composed
}

function move(from: string, to: string) {
  renameSync(join(content.contentDir, from), join(content.contentDir, to))
}

beforeEach(async () => {
  content = makeContentFolder()
  content.writeArticle('ar/heritage/dam.mdx', 'سد مأرب')
  content.writeArticle('ar/science/water.mdx', 'الماء')
  writer = openIndexWriter(content)
  await writer.update()
})
afterEach(() => writer.close())

describe('a receipt', () => {
  it('says what was added, changed and removed, in which time, and which pages left', async () => {
    content.writeArticle('ar/heritage/new.mdx', 'جديد')
    content.writeArticle('ar/heritage/dam.mdx', 'سد مأرب العظيم')
    content.remove('ar/science/water.mdx')
    const receipt = await publish()
    expect(receipt).toMatchObject({
      outcome: 'published',
      scope: 'changes',
      at: '2026-01-01T00:00:00.000Z',
      counts: { added: 1, changed: 1, removed: 1, moved: 0, held: 0, died: 1, dropped: 1 },
      added: [{ file: 'ar/heritage/new.mdx', path: '/heritage/new' }],
      changed: [{ file: 'ar/heritage/dam.mdx', path: '/heritage/dam' }],
      removed: [{ file: 'ar/science/water.mdx', path: '/science/water' }],
      dropped: ['/'],
      read: 2,
      total: 2,
    })
    const [added] = receipt.added
    expect(added?.sharePage).toMatch(/^\/share\/[0-9a-z]{8}$/)
    const { fetch, list, check, write, drop, whole } = receipt.milliseconds
    expect(whole).toBeGreaterThanOrEqual(fetch + drop)
    for (const step of [fetch, list, check, write, drop]) expect(Number.isInteger(step)).toBe(true)
  })

  it('says which article is held back, with which fault, and whether readers still see it', async () => {
    content.write('ar/heritage/dam.mdx', '---\ntitel: سد مأرب\n---\n')
    content.write('ar/science/never.mdx', '---\ntitle: بلا تاريخ\n---\n\nنصّ.\n')
    const { held, changed, removed } = await publish()
    expect([...changed, ...removed]).toEqual([])
    expect(held.map(({ file, stays }) => [file, stays]).sort()).toEqual([
      ['ar/heritage/dam.mdx', 'lastGood'],
      ['ar/science/never.mdx', 'nothing'],
    ])
    const dam = held.find(({ file }) => file === 'ar/heritage/dam.mdx')
    expect(dam?.faults).toContainEqual(expect.objectContaining({ line: 2, column: 1, code: 'misspeltField' }))
  })

  it('says what was taken of a broken settings file', async () => {
    content.write('site.yaml', '<<<<<<< HEAD\nname: خبر\n=======\nname: الخبر\n>>>>>>> edit\n')
    expect((await publish()).held).toMatchObject([{ file: 'site.yaml', stays: 'lastGood' }])
    content.write('site.yaml', 'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Aden\n')
    expect((await publish()).held).toMatchObject([{ file: 'site.yaml', stays: 'rest' }])
    content.write('site.yaml', 'name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Aden\ncolour: red\n')
    expect((await publish()).held).toEqual([])
  })

  it('tells a renamed article from a new one, and what to write so that its address lives', async () => {
    move('ar/heritage/dam.mdx', 'ar/heritage/marib.mdx')
    const receipt = await publish()
    expect(receipt).toMatchObject({ added: [], removed: [], counts: { moved: 1, died: 1 } })
    expect(receipt.moved).toEqual([
      {
        file: 'ar/heritage/marib.mdx',
        path: '/heritage/marib',
        fromFile: 'ar/heritage/dam.mdx',
        fromPath: '/heritage/dam',
        isKept: false,
      },
    ])
    expect(receipt.died).toEqual([
      { path: '/heritage/dam', write: { file: 'ar/heritage/marib.mdx', line: 'aliases: [/heritage/dam]' } },
    ])
  })

  it('counts no address dead that leads on: with aliases, or moved to another section', async () => {
    content.remove('ar/heritage/dam.mdx')
    content.writeArticle('ar/heritage/marib.mdx', 'سد مأرب', undefined, 'aliases: [/heritage/dam]\n')
    move('ar/science/water.mdx', 'ar/heritage/water.mdx')
    const { moved, died } = await publish()
    expect(moved.map(({ fromPath, path, isKept }) => [fromPath, path, isKept]).sort()).toEqual([
      ['/heritage/dam', '/heritage/marib', true],
      ['/science/water', '/heritage/water', true],
    ])
    expect(died).toEqual([])
  })

  it('knows an article again that was renamed and rewritten, by its title and moment', async () => {
    content.remove('ar/heritage/dam.mdx')
    content.writeArticle(
      'ar/heritage/marib.mdx',
      'سد مأرب',
      'نصّ كُتب من أوله إلى آخره كتابةً جديدة لا تشبه ما قبلها.',
    )
    expect((await publish()).moved).toMatchObject([{ file: 'ar/heritage/marib.mdx' }])
  })

  it('does not mourn what nobody could open yet, nor a draft', async () => {
    content.write(
      'ar/heritage/late.mdx',
      '---\ntitle: غداً\npublishedAt: 2030-01-01T10:00:00+03:00\n---\n\nنصّ.\n',
    )
    content.writeArticle('ar/heritage/draft.mdx', 'مسودة', 'نصّ.', 'draft: true\n')
    await publish()
    content.remove('ar/heritage/late.mdx')
    content.remove('ar/heritage/draft.mdx')
    const { removed, died } = await publish()
    expect(removed.map(({ path }) => path)).toEqual(['/heritage/late'])
    expect(died).toEqual([])
  })

  it('takes a renamed section for moved, and every address of it leads on', async () => {
    content.writeSections(
      '- { id: turath, name: تراث, aliases: [heritage] }',
      '- { id: science, name: علوم }',
    )
    move('ar/heritage', 'ar/turath')
    const receipt = await publish()
    expect(receipt).toMatchObject({ removed: [], added: [], died: [], settings: ['sections'] })
    expect(receipt.moved).toMatchObject([{ fromPath: '/heritage/dam', path: '/turath/dam', isKept: true }])
  })

  it('says which lists died: of a section and an author that are no more, in both editions', async () => {
    content.write('authors.yaml', '- { id: desk, name: قسم }\n')
    await publish()
    content.write('authors.yaml', '- { id: bureau, name: قسم }\n')
    content.writeSections('- { id: heritage, name: تراث }')
    const { died } = await publish()
    expect(died.map(({ path, write }) => [path, write.file, write.line]).sort()).toEqual([
      ['/authors/desk', 'authors.yaml', 'aliases: [desk]'],
      ['/en/authors/desk', 'authors.yaml', 'aliases: [desk]'],
      ['/en/science', 'sections.yaml', 'aliases: [science]'],
      ['/science', 'sections.yaml', 'aliases: [science]'],
      ['/science/water', 'redirects.yaml', 'gone: [/science/water]'],
    ])
  })

  it('counts what redirects.yaml leads on or calls gone as no dead address', async () => {
    content.write(
      'redirects.yaml',
      'redirects:\n  /heritage/dam: /science/water\ngone:\n  - /heritage/well\n',
    )
    content.writeArticle('ar/heritage/well.mdx', 'بئر')
    await publish()
    content.remove('ar/heritage/dam.mdx')
    content.remove('ar/heritage/well.mdx')
    const { removed, died } = await publish()
    expect(removed).toHaveLength(2)
    expect(died).toEqual([])
  })

  it('warns of a translation whose original was corrected after it', async () => {
    const translated = `---\ntitle: The Dam\npublishedAt: 2024-02-01T10:00:00+03:00\ntranslationOf: heritage/dam\n---\n\nText.\n`
    content.write('en/heritage/dam.mdx', translated)
    expect((await publish()).staleTranslations).toEqual([])
    content.writeArticle('ar/heritage/dam.mdx', 'سد مأرب', 'نصّ.', 'updatedAt: 2024-01-20T10:00:00+03:00\n')
    expect((await publish()).staleTranslations).toEqual([])
    const correction = 'corrections: [{ date: 2024-03-01T10:00:00+03:00, text: "صحّحنا رقماً." }]\n'
    content.writeArticle('ar/heritage/dam.mdx', 'سد مأرب', 'نصّ.', correction)
    expect((await publish()).staleTranslations).toEqual([
      { file: 'en/heritage/dam.mdx', original: '/heritage/dam' },
    ])
    content.write(
      'en/heritage/dam.mdx',
      translated.replace('---\n\n', 'updatedAt: 2024-03-02T10:00:00+03:00\n---\n\n'),
    )
    expect((await publish()).staleTranslations).toEqual([])
  })
})
