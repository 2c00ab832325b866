import { beforeEach, describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/content/source/contentFiles'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { leftoverFault } from '@/lib/content/source/leftoverFault'
import { sayFault } from '@/lib/content/faults/sayFault'
import { checkContent } from '@/lib/content/sync/checkContent'
import { type ContentFolder, makeContentFolder } from '../../../fixtures/contentFolder'

describe('what programs leave beside an article', () => {
  it.each([
    ['tides.sync-conflict-20250102-030405-QWERTY7.mdx', 'tides.mdx'],
    ['tides_BACKUP_4821.mdx', 'tides.mdx'],
    ['tides_BASE_4821.mdx', 'tides.mdx'],
    ['tides.REMOTE.4821.mdx', 'tides.mdx'],
    ['tides.mdx.orig', 'tides.mdx'],
    ['tides.mdx.rej', 'tides.mdx'],
    ['#tides.mdx#', 'tides.mdx'],
    ["tides (Salma's conflicted copy 2025-01-02).mdx", 'tides.mdx'],
    ['tides (conflicted copy 2025-01-02 030405).mdx', 'tides.mdx'],
    ['المدّ (نسخة سلمى المتعارضة 2025-01-02).mdx', 'المدّ.mdx'],
    ['المدّ (نسخة 2).mdx', 'المدّ.mdx'],
    ['المدّ - نسخة.mdx', 'المدّ.mdx'],
    ['tides - Copy (2).mdx', 'tides.mdx'],
    ['نسخة من المدّ.mdx', 'المدّ.mdx'],
    ['Thumbs.db', ''],
    ['desktop.ini', ''],
    ['~$tides.docx', ''],
  ])('%s is named, with the file it is a copy of', (name, original) => {
    const file = `ar/heritage/${name}`
    expect(kindOf(file)).toBe('leftover')
    const fault = leftoverFault(file)
    expect(fault).toMatchObject({ file, code: 'leftoverFile', weight: 'reference' })
    for (const locale of ['ar', 'en'] as const) {
      expect(sayFault(fault, locale)).toContain(`\`${name}\``)
      expect(sayFault(fault, locale)).toContain(original === '' ? name : `\`${original}\``)
    }
  })

  it.each([
    ['ar/heritage/data-base_12.mdx', 'text'],
    ['ar/heritage/sync-conflict.mdx', 'text'],
    ['ar/heritage/نسخة-من-المدّ.mdx', 'text'],
    ['ar/heritage/copy-of-tides.mdx', 'text'],
    ['ar/heritage/#tides.mdx', 'text'],
    ['media/port - Copy.jpg', 'media'],
    ['media/Copy of port.jpg', 'media'],
    ['media/port.jpg.orig', 'leftover'],
    ['media/Thumbs.db', 'leftover'],
    ['site_LOCAL_77.yaml', 'leftover'],
    ['ar/.DS_Store', undefined],
    ['site.yaml', 'setting'],
  ])('%s is taken for what it is', (file, kind) => expect(kindOf(file)).toBe(kind))
})

describe('a folder with such files', () => {
  let content: ContentFolder
  beforeEach(() => (content = makeContentFolder()))
  const copy = 'ar/heritage/tides.sync-conflict-20250102-030405-QWERTY7.mdx'
  const expected = [
    [copy, 'leftoverFile'],
    ['media/Thumbs.db', 'leftoverFile'],
  ]

  it('publishes none of them, says each once, and forgets what is deleted', async () => {
    content.writeArticle('ar/heritage/tides.mdx', 'المدّ')
    content.writeArticle(copy, 'المدّ كما كتبته سلمى')
    content.write('media/Thumbs.db', 'x')
    const index = async () => {
      const { faults, total } = await updateIndex(content)
      return { total, faults: faults.map(({ file, code }) => [file, code]) }
    }
    expect(await index()).toEqual({ total: 1, faults: expected })
    expect(await index()).toEqual({ total: 1, faults: expected })
    content.remove(copy)
    expect(await index()).toEqual({ total: 1, faults: expected.slice(1) })
  })

  it('is told the same by the check', async () => {
    content.writeArticle('ar/heritage/tides.mdx', 'المدّ')
    content.writeArticle(copy, 'المدّ كما كتبته سلمى')
    content.write('media/Thumbs.db', 'x')
    content.write('authors.yaml', '[]')
    const { faults, checked } = await checkContent(content.contentDir, { files: undefined, workers: 1 })
    expect(faults.map(({ file, code }) => [file, code])).toEqual(expected)
    expect(checked).toBe(1)
  })
})
