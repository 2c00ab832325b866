import { beforeEach, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { type ContentFolder, makeContentFolder } from '../../../fixtures/contentFolder'

let content: ContentFolder
beforeEach(() => (content = makeContentFolder()))

async function search(query: string) {
  await updateIndex(content)
  const db = openReadOnly(indexPath(content.dataDir))
  const { hits } = openNewsroom(db).search({ edition: 'ar', query, limit: 5 }, Date.now())
  db.close()
  return hits.map(({ article, passage, passageRanges }) => ({
    slug: article.slug,
    marked: passageRanges.map(([start, end]) => passage.slice(start, end)),
    passage,
  }))
}

it('finds an article by words that stand in its table alone, and shows the row', async () => {
  content.writeArticle(
    'ar/heritage/rivers.mdx',
    'أنهار',
    'أطوال:\n\n<Table src="أنهار.csv" caption="أنهار" />',
  )
  content.write('media/أنهار.csv', 'النهر,الطول\nالنيل,6650\nالأمازون,"6,400"\n')
  expect(await search('الامازون')).toEqual([
    { slug: 'rivers', marked: ['الأمازون'], passage: 'النهر · الطول · النيل · 6650 · الأمازون · 6,400' },
  ])
  expect(await search('6400')).toMatchObject([{ slug: 'rivers', marked: ['6,400'] }])
  expect(await search('"الأمازون 6400"')).toMatchObject([{ slug: 'rivers' }])
  expect(await search('"6650 الأمازون"')).toHaveLength(1)
})

it('follows the table', async () => {
  content.writeArticle('ar/heritage/rivers.mdx', 'أنهار', '<Table src="أنهار.csv" caption="أنهار" />')
  expect(await search('الفرات')).toEqual([])
  content.write('media/أنهار.csv', 'النهر,الطول\nالفرات,2800\n')
  expect(await search('الفرات')).toMatchObject([{ slug: 'rivers' }])
  content.write('media/أنهار.csv', 'النهر,الطول\nدجلة,1900\n')
  expect(await search('الفرات')).toEqual([])
  expect(await search('دجلة')).toMatchObject([{ slug: 'rivers' }])
  content.remove('media/أنهار.csv')
  expect(await search('دجلة')).toEqual([])
})
