import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../../../../fixtures/contentFolder'
import { listContent, listSome } from '@/lib/content/source/contentFiles'
import { findScope } from '@/lib/content/sync/pass/scope'
import { createTables } from '@/lib/content/database/schema'
import { openDatabase } from '@/lib/content/database/sqlite'
import { openStore, type Store } from '@/lib/content/database/store'

let content: ContentFolder
let store: Store
beforeEach(() => {
  content = makeContentFolder()
  const db = openDatabase(':memory:')
  createTables(db)
  store = openStore(db)
})

const scope = () => {
  const { stale, gone } = findScope(store, content.contentDir, undefined)
  return { stale: stale.map(({ file }) => file).sort(), gone: gone.map(({ file }) => file).sort() }
}
function remember() {
  const { stale, gone } = findScope(store, content.contentDir, undefined)
  for (const { file, kind, changed, bytes } of stale) store.putFile({ file, kind, changed, bytes, hash: '' })
  for (const { file } of gone) store.removeFile(file)
}

it('finds what came, changed and went, in folders that stay and in folders that went', () => {
  for (const file of ['ar/heritage/a.mdx', 'ar/heritage/b.mdx', 'en/science/c.mdx', 'media/2026/05/d.png'])
    content.write(file, 'x')
  expect(scope()).toEqual({
    stale: [
      ...['ar/heritage/a.mdx', 'ar/heritage/b.mdx', 'en/science/c.mdx', 'media/2026/05/d.png'],
      ...['sections.yaml', 'site.yaml'],
    ],
    gone: [],
  })
  remember()
  expect(scope()).toEqual({ stale: [], gone: [] })
  content.write('ar/heritage/a.mdx', 'xy')
  content.write('ar/heritage/0.mdx', 'x')
  content.remove('ar/heritage/b.mdx')
  content.remove('en')
  content.remove('media/2026')
  content.remove('sections.yaml')
  expect(scope()).toEqual({
    stale: ['ar/heritage/0.mdx', 'ar/heritage/a.mdx'],
    gone: ['ar/heritage/b.mdx', 'en/science/c.mdx', 'media/2026/05/d.png', 'sections.yaml'],
  })
  remember()
  expect(scope()).toEqual({ stale: [], gone: [] })
  renameSync(content.contentDir, `${content.contentDir}.away`)
  expect(scope().gone).toHaveLength(3)
})

it('takes two spellings of one folder, or of one name, for one', () => {
  const [composed, decomposed] = ['ar/heritage/آ.mdx'.normalize('NFC'), 'ar/heritage/آ.mdx'.normalize('NFD')]
  content.write(decomposed, 'two')
  content.write(composed, 'one')
  mkdirSync(join(content.contentDir, 'media', 'آ'.normalize('NFC')), { recursive: true })
  mkdirSync(join(content.contentDir, 'media', 'آ'.normalize('NFD')), { recursive: true })
  writeFileSync(join(content.contentDir, 'media', 'آ'.normalize('NFD'), 'x.png'), 'x')
  const files = listContent(content.contentDir)
  expect([...files.keys()].sort()).toEqual([
    composed,
    `media/${'آ'.normalize('NFC')}/x.png`,
    'sections.yaml',
    'site.yaml',
  ])
  remember()
  expect(scope()).toEqual({ stale: [], gone: [] })
})

it('takes the same of two spellings whether everything is compared or one path, and no link that leads out', () => {
  const [composed, decomposed] = ['media/é.csv'.normalize('NFC'), 'media/é.csv'.normalize('NFD')]
  content.write(decomposed, 'a,b')
  content.write('outside', 'secret')
  renameSync(join(content.contentDir, 'outside'), join(content.root, 'outside'))
  symlinkSync('../../outside', join(content.contentDir, composed))
  const all = () => listContent(content.contentDir).get(composed)
  const some = (path: string) => listSome(content.contentDir, [path]).get(composed)
  expect(all()).toMatchObject({ onDisk: decomposed })
  for (const path of [composed, decomposed]) expect(some(path)).toEqual(all())
  content.remove(composed)
  content.write(composed, 'c,d,e')
  expect(all()).toMatchObject({ onDisk: decomposed, passedOver: 5 })
  for (const path of [composed, decomposed]) expect(some(path)).toEqual(all())
})

it('sees that a link leads elsewhere, though both files have one size and one time', () => {
  content.write('media/a.csv', 'a,b')
  content.write('media/b.csv', 'c,d')
  const link = (target: string) => {
    rmSync(join(content.contentDir, 'media/now.csv'), { force: true })
    symlinkSync(target, join(content.contentDir, 'media/now.csv'))
    return listContent(content.contentDir).get('media/now.csv')?.changed
  }
  const before = link('a.csv')
  execFileSync('sleep', ['0.05'])
  expect(link('b.csv')).toBeGreaterThan(before ?? Infinity)
})

it('enters no linked folder', () => {
  content.write('media/real/x.png', 'x')
  symlinkSync(join(content.contentDir, 'media/real'), join(content.contentDir, 'media/linked'))
  expect(scope().stale.filter((file) => file.startsWith('media'))).toEqual(['media/real/x.png'])
})

it('asks of a folder for the files that lie in it, whatever its name is', () => {
  const part = fc.constantFrom('a', 'a0', 'a b', 'ا', 'a.b', '%', '_', "a'", 'aa', 'سدّ')
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 30 }), (paths) => {
      const db = openDatabase(':memory:')
      createTables(db)
      const known = openStore(db)
      for (const file of paths) known.putFile({ file, kind: 'media', changed: 0, bytes: 0, hash: '' })
      const folderOf = (file: string) => file.split('/').slice(0, -1).join('/')
      const folders = [...new Set(paths.map(folderOf))]
      expect(known.listFolders().sort()).toEqual(folders.sort())
      for (const folder of folders) {
        const expected = paths.filter((file) => folderOf(file) === folder)
        expect(
          known
            .listFilesIn(folder)
            .map(({ file }) => file)
            .sort(),
        ).toEqual(expected.sort())
      }
      db.close()
    }),
  )
})
