// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ArticleHeader } from '@/components/article/ArticleHeader'
import type { ArticleView } from '@/components/article/articleView'
import { Byline } from '@/components/article/Byline'
import { Corrections } from '@/components/article/Corrections'
import { RetractionNotice } from '@/components/article/RetractionNotice'
import { ShareRow } from '@/components/article/ShareRow'
import { Sources } from '@/components/article/Sources'
import { makeTeaser } from '../../fixtures/makeTeaser'
import { renderIn } from '../../fixtures/renderIn'

const time = (text: string) => ({ iso: '2026-03-15T11:05:00.000Z', text })

const article: ArticleView = {
  edition: 'ar',
  kind: 'news',
  section: makeTeaser().section,
  title: 'سدّ مأرب: كيف صمد جدار من تراب',
  kicker: 'هندسة الماء',
  deck: 'لم يحبس السبئيون السيل.',
  writers: [{ name: 'قسم التراث', href: '/authors/desk-heritage' }, { name: 'مراسل' }],
  dateline: 'صنعاء – رويترز، وكالات',
  published: time('15 مارس 2026، 14:05 بتوقيت صنعاء'),
  updated: time('15 مارس 2026، 16:20 بتوقيت صنعاء'),
  translator: 'قسم الترجمة',
  readingTime: '9 دقائق',
  keyPoints: [],
  sources: [],
  corrections: [],
  topics: [],
  share: {
    whatsapp: 'https://wa.me/?text=x',
    telegram: 'https://t.me/share/url?url=x',
    facebook: 'https://facebook.example',
    x: 'https://x.example',
  },
  shareUrl: 'https://khabar.example/s/4k7q2m9x',
  updates: [],
}

test('the byline says who, where and when, one fact a line', () => {
  renderIn(<Byline article={article} />)
  expect(screen.getByRole('link', { name: 'قسم التراث' }).getAttribute('rel')).toBe('author')
  expect(screen.queryByRole('link', { name: 'مراسل' })).toBeNull()
  expect(screen.getByText('صنعاء – رويترز، وكالات')).toBeTruthy()
  expect(screen.getByText('ترجمة: قسم الترجمة')).toBeTruthy()
  expect(screen.getByText('15 مارس 2026، 14:05 بتوقيت صنعاء').getAttribute('datetime')).toBe(
    '2026-03-15T11:05:00.000Z',
  )
  expect(screen.getByText(/آخر تحديث:/)).toBeTruthy()
  expect(screen.getByText('مدة القراءة: 9 دقائق')).toBeTruthy()
})

test('the header leads from the section to the headline, and says how old an old article is', () => {
  renderIn(<ArticleHeader article={{ ...article, age: 'نُشر عام 2019' }} />)
  expect(screen.getByRole('link', { name: 'تراث' }).getAttribute('href')).toBe('/heritage')
  const heading = screen.getByRole('heading', { level: 1, name: 'سدّ مأرب: كيف صمد جدار من تراب' })
  const age = screen.getByText('نُشر عام 2019')
  expect(age.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('a headline with vowel marks has room for them', () => {
  const { unmount } = renderIn(<ArticleHeader article={{ ...article, title: 'قِصّةُ السَّدّ' }} />)
  expect(screen.getByRole('heading', { level: 1 }).hasAttribute('data-vowels')).toBe(true)
  unmount()
  renderIn(<ArticleHeader article={article} />)
  expect(screen.getByRole('heading', { level: 1 }).hasAttribute('data-vowels')).toBe(false)
})

test('a correction is told from a clarification, each with its day', () => {
  renderIn(
    <Corrections
      edition="ar"
      corrections={[
        { type: 'correction', time: time('15 مارس 2026'), text: 'الطول نحو 600 متر.' },
        { type: 'clarification', time: time('16 مارس 2026'), text: 'الأرقام تقريبية.' },
      ]}
    />,
  )
  expect(screen.getByText('تصويب')).toBeTruthy()
  expect(screen.getByText('إيضاح')).toBeTruthy()
  expect(screen.getByText('الطول نحو 600 متر.')).toBeTruthy()
})

test('sources are counted in the right form', () => {
  const { unmount } = renderIn(
    <Sources edition="ar" sources={[{ name: 'اليونسكو', url: 'https://whc.unesco.org/' }]} />,
  )
  expect(screen.getByRole('heading', { name: 'المصدر:' })).toBeTruthy()
  unmount()
  renderIn(<Sources edition="ar" sources={[{ name: 'رويترز' }, { name: 'وكالات' }]} />)
  expect(screen.getByRole('heading', { name: 'المصدران:' })).toBeTruthy()
})

test('a withdrawn article says that it is, and why', () => {
  renderIn(<RetractionNotice edition="ar" time={time('20 مارس 2026')} reason="اختلطت الأرقام." />)
  expect(screen.getByRole('region', { name: 'سُحب هذا المقال' }).textContent).toContain('اختلطت الأرقام.')
})

test('the share row is words, and its short form holds the two of chats', () => {
  const { unmount } = renderIn(
    <ShareRow share={article.share} url={article.shareUrl} title={article.title} look="row" />,
  )
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'واتساب',
    'تلغرام',
    'فيسبوك',
    'إكس',
  ])
  expect(screen.getByRole('button', { name: 'نسخ الرابط' })).toBeTruthy()
  unmount()
  renderIn(<ShareRow share={article.share} url={article.shareUrl} title={article.title} look="short" />)
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['واتساب', 'تلغرام'])
})
