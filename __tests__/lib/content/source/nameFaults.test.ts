import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFault } from '@/lib/content/faults/sayFault'
import { findWindowsFlaw } from '@/lib/content/source/windowsName'
import { checkContent } from '@/lib/content/sync/checkContent'
import { makeFolder } from '@/scripts/temporaryFolder'

describe('a name that Windows does not take', () => {
  it.each([
    ['ar/sea/con.mdx', 'con.mdx', 'device', 'con-1.mdx'],
    ['ar/sea/AUX.mdx', 'AUX.mdx', 'device', 'AUX-1.mdx'],
    ['media/nul.tar.gz', 'nul.tar.gz', 'device', 'nul-1.tar.gz'],
    ['media/com1.jpg', 'com1.jpg', 'device', 'com1-1.jpg'],
    ['media/LPT9', 'LPT9', 'device', 'LPT9-1'],
    ['media/aux/dam.jpg', 'aux', 'device', 'aux-1'],
    ['media/10:12.jpg', '10:12.jpg', 'sign', '10-12.jpg'],
    ['media/is it?.jpg', 'is it?.jpg', 'sign', 'is it-.jpg'],
    ['media/a\\b.jpg', 'a\\b.jpg', 'sign', 'a-b.jpg'],
    ['media/photos./dam.jpg', 'photos.', 'end', 'photos'],
    ['media/dam.jpg ', 'dam.jpg ', 'end', 'dam.jpg'],
  ])('%j', (path, found, flaw, fix) => {
    expect(findWindowsFlaw(path)).toEqual({ found, flaw, fix })
    expect(findWindowsFlaw(fix)).toBeUndefined()
  })

  it.each([
    'ar/sea/console.mdx',
    'ar/sea/com10.mdx',
    'ar/sea/auxiliary.mdx',
    'media/صورة (1).jpg',
    'media/a..b.jpg',
  ])('%j is taken', (path) => expect(findWindowsFlaw(path)).toBeUndefined())
})

it('tells of names and links that are passed over or stop others', async () => {
  const root = makeFolder()
  const folder = join(root, 'content')
  const write = (file: string, text = 'x') => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const article = '---\ntitle: أ\npublishedAt: 2026-03-15T14:05:00+03:00\n---\nفقرة.\n'
  write('site.yaml', 'name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Aden\n')
  write('sections.yaml', '- id: sea\n  name: بحر\n')
  write('ar/sea/con.mdx', article)
  write('media/Dam.jpg')
  write('media/dam.jpg')
  write('../outside.mdx', article)
  symlinkSync('../../../outside.mdx', join(folder, 'ar/sea/out.mdx'))
  symlinkSync('nowhere.mdx', join(folder, 'ar/sea/lost.mdx'))
  symlinkSync('con.mdx', join(folder, 'ar/sea/within.mdx'))
  symlinkSync('sea', join(folder, 'ar/coast'))
  const { faults } = await checkContent(folder, { files: undefined, workers: 1 })
  expect(
    faults.map(({ file, code, values, weight }) => [file, code, values.what ?? values.flaw, weight]),
  ).toEqual([
    ['ar/coast', 'passedLink', 'folder', 'reference'],
    ['ar/sea/con.mdx', 'windowsName', 'device', 'reference'],
    ['ar/sea/lost.mdx', 'passedLink', 'nothing', 'reference'],
    ['ar/sea/out.mdx', 'passedLink', 'outside', 'reference'],
    ['media/dam.jpg', 'caseTwin', undefined, 'reference'],
  ])
  const said = faults.flatMap((fault) => (['ar', 'en'] as const).map((locale) => sayFault(fault, locale)))
  expect(said.filter((words) => /undefined|\{/.test(words))).toEqual([])
  const asked = await checkContent(folder, { files: new Set(['ar/sea/lost.mdx']), workers: 1 })
  expect(asked).toMatchObject({ faults: [{ code: 'passedLink' }], unknown: [] })
})
