import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../../../fixtures/contentFolder'
import { indexPath } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { checkContent } from '@/lib/content/sync/checkContent'

const now = Date.parse('2026-01-01T00:00:00Z')
let content: ContentFolder
beforeEach(() => (content = makeContentFolder()))

it('keeps all that names its articles by the old id: translations, pins, links, related, its pages', async () => {
  for (let number = 1; number <= 30; number++)
    content.writeArticle(`ar/heritage/a${number}.mdx`, `مقال ${number}`)
  content.writeArticle('ar/heritage/dam.mdx', 'سد مأرب')
  content.writeArticle('en/heritage/dam.mdx', 'The Dam', undefined, 'translationOf: heritage/dam\n')
  content.writeArticle('en/science/wall.mdx', 'The Wall', undefined, 'translationOf: heritage/a1\n')
  content.writeArticle('ar/science/water.mdx', 'الماء', '[السدّ](/heritage/dam)', 'related: [heritage/dam]\n')
  content.write('front.yaml', 'lead: heritage/dam\n')
  await updateIndex(content)
  content.writeSections('- { id: turath, name: تراث, aliases: [heritage] }', '- { id: science, name: علوم }')
  for (const edition of ['ar', 'en'])
    renameSync(join(content.contentDir, edition, 'heritage'), join(content.contentDir, edition, 'turath'))

  const receipt = await updateIndex(content)
  expect(receipt).toMatchObject({ faults: [], total: 34 })
  expect(receipt.moves).toHaveLength(32)
  expect((await checkContent(content.contentDir, { files: undefined, workers: 1 })).faults).toEqual([])

  const db = openReadOnly(indexPath(content.dataDir))
  const newsroom = openNewsroom(db)
  const articleAt = (edition: 'ar' | 'en', section: string, slug: string) => {
    const article = newsroom.getArticle({ edition, section, slug }, now)
    if (!article) throw new Error(`${edition}/${section}/${slug}`)
    return article
  }
  const arabic = articleAt('ar', 'turath', 'dam')
  const english = articleAt('en', 'turath', 'dam')
  expect(newsroom.findTranslation(english, now)?.file).toBe('ar/turath/dam.mdx')
  expect(newsroom.findTranslation(arabic, now)?.file).toBe('en/turath/dam.mdx')
  expect(newsroom.findTranslation(articleAt('ar', 'turath', 'a1'), now)?.file).toBe('en/science/wall.mdx')
  expect(newsroom.findArticle('ar', 'heritage/dam', now)?.file).toBe('ar/turath/dam.mdx')
  const related = newsroom.findRelated(articleAt('ar', 'science', 'water'), 4, now)
  expect(related[0]?.file).toBe('ar/turath/dam.mdx')
  const led = ['/heritage', '/heritage/page/2', '/heritage/dam', '/en/heritage', '/en/heritage/dam']
  for (const path of led)
    expect(newsroom.resolve(path, now)).toEqual({ what: 'moved', path: path.replace('heritage', 'turath') })
  db.close()
})
