import { beforeEach, expect, it } from 'vitest'
import type { ContentFolder } from '../../fixtures/contentFolder'
import { askNewsroom, makeRenamedNewsroom } from '../../fixtures/renamedNewsroom'
import { readSharePicturePath } from '@/lib/address/sharePictures'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { findShareSubject } from '@/lib/sharePicture/findShareSubject'

const now = Date.parse('2026-01-01T00:00:00Z')
let content: ContentFolder
beforeEach(async () => {
  content = makeRenamedNewsroom()
  content.writeArticle(
    'ar/turath/dam.mdx',
    'سد مأرب',
    undefined,
    'aliases: [/heritage/old-dam, /science/dam]\n',
  )
  const reason = 'retracted: { date: 2025-12-20T00:00:00Z, reason: خطأ }\naliases: [/science/wrong]\n'
  content.writeArticle('ar/science/withdrawn.mdx', 'خبر سُحب', undefined, reason)
  await updateIndex(content)
})

/** What a picture with some hash is of, in a word. */
function subjectOf(path: string): string | undefined {
  const asked = readSharePicturePath(['0123456789ab', ...path.split('/')])
  if (!asked) throw new Error(path)
  const subject = askNewsroom(content, (news) => findShareSubject(asked.id, news, now))
  switch (subject?.what) {
    case 'article':
      return subject.article.title
    case 'section':
      return subject.section.id
    case 'author':
      return subject.author.id
    default:
      return subject?.what
  }
}

it.each([
  ['ar.jpg', 'site'],
  ['ar/article/turath/dam.jpg', 'سد مأرب'],
  ['ar/article/heritage/old-dam.jpg', 'سد مأرب'],
  ['ar/article/science/dam.jpg', 'سد مأرب'],
  ['ar/article/heritage/dam.jpg', 'سد مأرب'],
  ['ar/article/science/wrong.jpg', 'خبر سُحب'],
  ['ar/section/heritage.jpg', 'turath'],
  ['en/section/heritage.jpg', 'turath'],
  ['ar/author/dams.jpg', 'desk-dams'],
])('%s is of %s', (path, subject) => expect(subjectOf(path)).toBe(subject))

it.each([
  'ar/article/heritage/none.jpg',
  'en/article/heritage/old-dam.jpg',
  'ar/section/none.jpg',
  'ar/author/none.jpg',
])('%s is of nothing', (path) => expect(subjectOf(path)).toBeUndefined())
