import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '@/lib/content/faults/fault'
import { checkContent } from '@/lib/content/sync/checkContent'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { makeFolder } from '@/scripts/temporaryFolder'
import { body, rows } from '../adviceRows'

const root = makeFolder()
const contentDir = join(root, 'content')
const written = new Map<string, string>()

function write(file: string, text: string) {
  written.set(file, text)
  mkdirSync(dirname(join(contentDir, file)), { recursive: true })
  writeFileSync(join(contentDir, file), text, file.startsWith('media/') ? 'latin1' : 'utf8')
}

const page = (front: string, words = 'فقرة.') => body(words).replace('\n---\n', `\n${front}\n---\n`)
const inOrder = (faults: readonly Fault[]) => faults.map((fault) => JSON.stringify(fault)).toSorted()

beforeAll(() => {
  write('site.yaml', 'name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Aden\n')
  write('sections.yaml', '- id: sea\n  name: بحر\n- id: sky\n  name: [سماء]\n')
  write('authors.yaml', '- id: desk-sea\n  name: مكتب البحر\n  portrait: gone.webp\n')
  write('front.yaml', 'ar:\n  lead: sea/gone\n')
  write(
    'redirects.yaml',
    [
      '/sea/withdrawn: gone',
      '/sea/tides: gone',
      '/old-a: /sea/gone',
      '/old-b: /sea/former',
      '/sea/earlier: /sea/tides',
      '',
    ].join('\n'),
  )
  write('ar/sea/tides.mdx', body('أ'))
  write('en/sea/waves.mdx', body('a'))
  rows.forEach(([, , text, file], at) => {
    if (file === undefined || /^ar\/sea\/[^/]+\.mdx$/.test(file)) write(`ar/sea/row-${at}.mdx`, text)
    else if (file.includes('/')) write(file, text)
  })

  // Each at odds with another file: by addresses, by old ones, by short links.
  write('ar/sea/Twin.mdx', body('أ'))
  write('ar/sea/twin.mdx', body('أ'))
  write('ar/sea/moved.mdx', page('aliases: [/sea/former, /sea/tides, "/sea/%D9%82%D8%AF%D9%8A%D9%85"]'))
  write('ar/sea/moved-too.mdx', page('Aliases: [/sea/former, /sea/earlier, /sea/قديم]'))
  write('ar/sea/linking.mdx', body('[أ](/sea/former) و[ب](/sea/nowhere)'))
  write('ar/sea/chosen.mdx', page('shortId: marib24'))
  write('ar/sea/chosen-too.mdx', page('shortId: marib٢٤'))
  write('ar/sea/withdrawn.mdx', page('retracted: { date: 2026-03-16, reason: أ }'))
  write('ar/urgent/now.mdx', '---\ntitle: أ\nuntil: 2026-03-16\narticle: sea/gone\n---\n')

  // Files that are not what their names say, and names that stop others.
  write('media/port.jpg', '\xff\xd8\xff')
  write('media/Port.jpg', '\xff\xd8\xff')
  write('media/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  write('media/empty.webp', '')
  write('media/report.pdf', 'x')
  write('media/rows.csv', 'x,y\n')
  write('media/words.vtt', 'x')
  write('media/copy.jpg.orig', 'x')
  const shown = ['port.jpg', 'Port.jpg', 'drawing.svg', 'empty.webp', 'copy.jpg.orig']
  write('ar/sea/shows.mdx', body(shown.map((name) => `![أ](${name})`).join('\n\n')))
  write('ar/sea/table.mdx', body('<Table src="rows.csv" caption="أ" />\n\n[تقرير](/media/report.pdf)'))
  write('ar/sea/con.mdx', body('أ'))
  write('ar/aux/first.mdx', body('أ'))
  write('ar/aux/second.mdx', body('أ'))
  write('ar/sea/tides (نسخة 2).mdx', body('أ'))
  write(`ar/sea/${'آثار'.normalize('NFC')}.mdx`, body('أ'))
  write(`ar/sea/${'آثار'.normalize('NFD')}.mdx`, body('أ ب'))
  symlinkSync('nowhere.mdx', join(contentDir, 'ar/sea/lost.mdx'))
  symlinkSync('sea', join(contentDir, 'ar/coast'))
})

/** Without what is proposed: a file that came later may be the one that was meant, and no fault waits for it. */
const placesOf = (faults: readonly Fault[]) =>
  faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`).toSorted()

const checkWhole = () => checkContent(contentDir, { files: undefined, workers: 1 })

describe('a folder with a file of each fault', () => {
  it('has a fault of most kinds, and of all that files have with each other', async () => {
    const { faults } = await checkWhole()
    const codes = new Set<string>(faults.map(({ code }) => code))
    expect(codes.size).toBeGreaterThan(75)
    const between = [
      ...['sameAddress', 'aliasTaken', 'shortIdTaken', 'deadLink', 'unknownArticle', 'unknownAuthor'],
      ...['redirectShadowed', 'redirectNowhere', 'redirectToAlias', 'missingFile', 'unusableFile'],
      ...['unusableTable', 'caseTwin', 'windowsName', 'spelledTwice', 'leftoverFile', 'passedLink'],
    ]
    expect(between.filter((code) => !codes.has(code))).toEqual([])
  })

  it('is told the same by the check and by a new index', async () => {
    const [{ faults }, receipt] = [
      await checkWhole(),
      await updateIndex({ contentDir, dataDir: join(root, 'new') }),
    ]
    expect(inOrder(receipt.faults)).toEqual(inOrder(faults))
  })

  it('is told the same by an index that was edited file by file', async () => {
    const edited = join(root, 'edited')
    const writer = openIndexWriter({ contentDir: edited, dataDir: join(root, 'edited-data') })
    const links: [string, string][] = [
      ['nowhere.mdx', 'ar/sea/lost.mdx'],
      ['sea', 'ar/coast'],
    ]
    try {
      for (const [file, text] of written) {
        mkdirSync(dirname(join(edited, file)), { recursive: true })
        writeFileSync(join(edited, file), text, file.startsWith('media/') ? 'latin1' : 'utf8')
        await writer.update([file])
      }
      for (const [target, link] of links) symlinkSync(target, join(edited, link))
      const receipt = await writer.update(links.map(([, link]) => link))
      expect(placesOf(receipt.faults)).toEqual(placesOf((await checkWhole()).faults))
    } finally {
      writer.close()
    }
  }, 60_000)

  it('is told the same of each file that is asked for alone', async () => {
    const { faults } = await checkWhole()
    const files = new Set([...written.keys()].map((file) => file.normalize('NFC')))
    for (const file of files) {
      const alone = await checkContent(contentDir, { files: new Set([file]), workers: 1 })
      expect(inOrder(alone.faults), file).toEqual(inOrder(faults.filter((fault) => fault.file === file)))
    }
  }, 60_000)
})
