import { expect, it } from 'vitest'
import { makeArticle } from '../../../fixtures/makeArticle'
import { makeSeoIndex } from '../../../fixtures/seoIndex'
import { picture } from '../../../fixtures/testIndex'
import { makeFeedEntry } from '@/lib/seo/feeds/feedEntry'

async function write(text: string): Promise<string> {
  const index = makeSeoIndex()
  index.store.putMedia(picture('dam.webp', '0123456789abcdef'))
  index.addArticle(makeArticle(), { text })
  index.addArticle(makeArticle({ slug: 'petra', title: 'البتراء' }))
  const entry = await makeFeedEntry(makeArticle(), index.newsroom, Date.parse('2026-01-01T00:00:00Z'))
  return entry.content.replace(/^<div lang="ar" dir="rtl">|<\/div>$/g, '')
}

const img =
  '<img src="https://khabar.example/media/0123456789abcdef/w3/dam.webp" alt="سد" width="3" height="2"/>'

it.each([
  [
    '<Figure src="dam.webp" alt="سد" caption="أ" credit="ب" />',
    `<figure>${img}<figcaption>أ – ب</figcaption></figure>`,
  ],
  [
    '<Figure src="dam.webp" alt="سد" sensitive />',
    '<figure><p>قد تكون هذه الصورة مؤلمة. <a href="https://khabar.example/heritage/marib-dam">أظهر الصورة</a></p></figure>',
  ],
  [
    '<ReadAlso article="petra" />',
    '<p>اقرأ أيضًا: <a href="https://khabar.example/heritage/petra">البتراء</a></p>',
  ],
  ['<ReadAlso article="nothing" />', ''],
  [
    '<Verse source="المتنبي">\nأ / ب\nج\n</Verse>',
    '<blockquote><p>أ\u2003\u2003ب<br/>ج</p><p>المتنبي</p></blockquote>',
  ],
  [
    '<SocialQuote author="أ" network="شبكة" url="https://net.example/1" date="2024-05-15">\nقول\n</SocialQuote>',
    '<blockquote cite="https://net.example/1"><p>قول</p><p><strong>أ</strong></p><p><time datetime="2024-05-15">15 مايو 2024</time> <a href="https://net.example/1">المنشور على شبكة</a></p></blockquote>',
  ],
  [
    '<Video src="https://video.example/x" title="فيلم"></Video>',
    '<figure><p><a href="https://video.example/x">شاهد «فيلم» على video.example</a></p></figure>',
  ],
])('%s', async (text, html) => expect(await write(text)).toBe(html))

it('notes lead to the article’s own page', async () => {
  expect(await write('نص.[^1]\n\n[^1]: هامش')).toContain(
    'href="https://khabar.example/heritage/marib-dam#note-',
  )
})
