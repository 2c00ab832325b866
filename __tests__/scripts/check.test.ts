import ar from '@/messages/ar.json'
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from '@/lib/content/sync/checkContent'
import { draftArticle } from '@/scripts/draftArticle'
import { localeOf } from '@/scripts/localeOf'
import { makeFolder } from '@/scripts/temporaryFolder'

const folder = makeFolder()
const write = (file: string, text: string | Buffer) => {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const article = (front = '', body = 'فقرة.') =>
  `---\ntitle: أ\npublishedAt: 2026-03-15T14:05:00+03:00\n${front}---\n${body}\n`

beforeAll(() => {
  write('site.yaml', 'name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Aden\n')
  write('sections.yaml', '- id: heritage\n  name: تراث\n')
  write('authors.yaml', '[]\n')
  write('front.yaml', 'ar:\n  lead: heritage/gone\n')
  write('ar/heritage/sound.mdx', article('related: [other]\n', '[صلة](/heritage/other)'))
  write(
    'ar/heritage/other.mdx',
    article('authors: [nobody]\nimage: { file: gone.webp, alt: أ }\naliases: [/heritage/sound]\n'),
  )
  write('ar/heritage/broken.mdx', article('kind: x\n', '# أ'))
  write('ar/heritage/old.mdx', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1]))
  write('ar/heritage/note.md', 'نص')
})

const all = [
  'ar/heritage/broken.mdx:4:7 unknownKind',
  'ar/heritage/broken.mdx:6:1 firstLevelHeading',
  'ar/heritage/note.md:1:1 wrongExtension',
  'ar/heritage/old.mdx:2:1 wrongEncoding',
  'ar/heritage/other.mdx:4:11 unknownAuthor',
  'ar/heritage/other.mdx:5:16 missingFile',
  'ar/heritage/other.mdx:6:11 aliasTaken',
  'front.yaml:2:9 unknownArticle',
]

describe('npm run check', () => {
  it('finds every fault of every file in one run', async () => {
    const { faults, checked, unknown } = await checkContent(folder, { files: undefined, workers: 1 })
    expect(faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(all)
    expect({ checked, unknown }).toEqual({ checked: 5, unknown: [] })
  })

  it('says the same on several threads', async () => {
    for (let index = 0; index < 130; index++) write(`ar/heritage/many-${index}.mdx`, article())
    const { faults, checked } = await checkContent(folder, { files: undefined, workers: 2 })
    expect(faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(all)
    expect(checked).toBe(135)
  }, 60_000)

  it('tells of a second file of one name, which looks the same and is passed over', async () => {
    const [composed, decomposed] = ['NFC', 'NFD'].map((form) => `ar/heritage/${'آثار'.normalize(form)}.mdx`)
    write(composed ?? '', article())
    write(decomposed ?? '', article('', 'فقرة أطول من تلك.'))
    const files = new Set([composed ?? ''])
    const { faults } = await checkContent(folder, { files, workers: 1 })
    const [first, second] = [composed, decomposed].toSorted()
    expect(faults).toMatchObject([
      { file: composed, code: 'spelledTwice', values: { bytes: statSync(join(folder, second ?? '')).size } },
    ])
    rmSync(join(folder, first ?? ''))
    expect((await checkContent(folder, { files, workers: 1 })).faults).toEqual([])
    rmSync(join(folder, second ?? ''))
  })

  it('answers for some files alone', async () => {
    const files = new Set(['ar/heritage/broken.mdx', 'ar/heritage/absent.mdx'])
    const { faults, unknown } = await checkContent(folder, { files, workers: 1 })
    expect(faults.map(({ file }) => file)).toEqual(['ar/heritage/broken.mdx', 'ar/heritage/broken.mdx'])
    expect(unknown).toEqual(['ar/heritage/absent.mdx'])
  })

  it('looks into the tables that articles show, and for articles outside of the editions', async () => {
    write('media/head.csv', 'أ,ب\n')
    write('media/long.csv', 'أ;ب\n1;2;3\n')
    write('media/sound.csv', Buffer.from('\ufeffأ\tب\n1\t2\n', 'utf16le'))
    const tables = ['head', 'long', 'sound'].map((name) => `<Table src="${name}.csv" caption="أ" />`)
    write('ar/heritage/tables.mdx', article('', tables.join('\n\n')))
    write('heritage/lost.mdx', article())
    const files = new Set(['ar/heritage/tables.mdx', 'heritage/lost.mdx'])
    const { faults } = await checkContent(folder, { files, workers: 1 })
    expect(faults.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'ar/heritage/tables.mdx:5 unusableTable',
      'ar/heritage/tables.mdx:7 unusableTable',
      'heritage/lost.mdx:1 unknownEdition',
    ])
    for (const file of files) rmSync(join(folder, file))
  })

  it('prints each fault with what to write below it, a count, and ends with status 1', async () => {
    const env = { ...process.env, CONTENT_DIR: folder, CHECK_LOCALE: 'en' }
    const args = ['--import', 'tsx', 'scripts/check.ts', 'ar/heritage/broken.mdx']
    const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((resolve) =>
      execFile(process.execPath, args, { env }, (error, stdout) => resolve({ code: error?.code, stdout })),
    )
    const lines = stdout.trim().split('\n')
    expect(code).toBe(1)
    expect(lines.filter((line) => line.startsWith('ar/heritage/broken.mdx:'))).toHaveLength(2)
    expect(lines.at(-3)).toMatch(/^ar\/heritage\/broken\.mdx:6:1 {2}.*# أ/)
    expect(lines.at(-2)).toMatch(/^ {6}Write: .*## أ/)
    expect(lines.at(-1)).toBe('2 faults in 1 file')
  }, 60_000)

  it('says the faults of the interface’s words too, in the same form', async () => {
    const home = makeFolder()
    mkdirSync(join(home, 'messages'))
    for (const name of ['ar', 'en'])
      writeFileSync(join(home, 'messages', `${name}.json`), '{ "site": { "home": "x" } }')
    const env = {
      ...process.env,
      CONTENT_DIR: join(home, 'content'),
      CHECK_LOCALE: 'en',
      TSX_TSCONFIG_PATH: resolve('tsconfig.json'),
    }
    const args = ['--import', import.meta.resolve('tsx'), resolve('scripts/check.ts')]
    const stdout = await new Promise<string>((done) =>
      execFile(process.execPath, args, { env, cwd: home }, (_, printed) => done(printed)),
    )
    const lines = stdout.trim().split('\n')
    expect(lines.filter((line) => line.startsWith('messages/'))).toEqual([
      expect.stringMatching(/^messages\/ar\.json:1:\d+ {2}.*site\.home/),
    ])
    expect(lines.at(-1)).toBe('3 faults in 3 files')
  }, 60_000)

  it.each([
    [{ CHECK_LOCALE: 'en' }, 'en'],
    [{ CHECK_LOCALE: 'ar', LANG: 'en_US.UTF-8' }, 'ar'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LC_ALL: 'ar_YE.UTF-8', LANG: 'en_US.UTF-8' }, 'ar'],
    [{ LANG: 'C.UTF-8' }, 'ar'],
    [{}, 'ar'],
  ])('speaks the language of %o', (env, locale) => {
    expect(localeOf(env)).toBe(locale)
  })
})

describe('npm run new', () => {
  const newsroom = {
    sections: ['heritage'],
    timeZone: 'Asia/Aden',
    now: Date.UTC(2026, 2, 15, 11, 5),
    text: ar.newArticle.text,
  }
  const request = {
    edition: 'ar' as const,
    section: 'heritage',
    title: 'سدُّ مأرب: «القديم» و"الجديد"',
    slug: undefined,
  }

  it('makes a draft that is faulty until its text is written', async () => {
    const draft = draftArticle(request, newsroom)
    if ('problem' in draft) throw new Error(draft.problem)
    expect(draft.file).toBe('ar/heritage/سد-مأرب-القديم-والجديد.mdx'.replace('والجديد', 'و-الجديد'))
    expect(draft.source).toContain('publishedAt: 2026-03-15T14:05:00+03:00')
    write(draft.file, draft.source)
    expect(readFileSync(join(folder, draft.file), 'utf8')).toContain(request.title)
    const check = async () =>
      (await checkContent(folder, { files: new Set([draft.file]), workers: 1 })).faults
    expect(await check()).toMatchObject([{ line: 7, code: 'stubText', weight: 'blocking' }])
    write(draft.file, draft.source.replace(/\n.*\n$/, '\nبُني السدّ من تراب وحجر.\n'))
    expect(await check()).toEqual([])
    expect(draft.source).toMatch(/^draft: true$/m)
  })

  it('says what is missing or cannot be', () => {
    expect(draftArticle({ ...request, title: ' ' }, newsroom)).toEqual({ problem: 'title' })
    expect(draftArticle({ ...request, section: 'x' }, newsroom)).toMatchObject({
      problem: 'section',
      known: ['heritage'],
    })
    expect(draftArticle({ ...request, slug: 'a b' }, newsroom)).toEqual({
      problem: 'slug',
      found: 'a b',
      fix: 'a-b',
    })
  })
})
