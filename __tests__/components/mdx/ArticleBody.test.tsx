// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ArticleBody } from '@/components/mdx/ArticleBody'
import type { BodyResources } from '@/components/mdx/bodyResources'
import { parseBody } from '@/lib/content/body/parseBody'
import { makePictureFile, makeTeaser } from '../../fixtures/makeTeaser'
import { renderIn } from '../../fixtures/renderIn'

const resources: BodyResources = {
  edition: 'ar',
  pictures: new Map([['marib-dam.webp', makePictureFile()]]),
  files: new Map([
    ['tides.webm', { href: '/media/aaaaaaaaaaaaaaaa/tides.webm', bytes: 500_000, name: 'tides.webm' }],
    ['tides.ar.vtt', { href: '/media/bbbbbbbbbbbbbbbb/tides.ar.vtt', bytes: 900, name: 'tides.ar.vtt' }],
    ['rast.mp3', { href: '/media/cccccccccccccccc/rast.mp3', bytes: 300_000, name: 'rast.mp3' }],
  ]),
  tables: new Map([
    [
      'dam.csv',
      {
        href: '/media/dddddddddddddddd/dam.csv',
        head: ['الصفة', 'القديم'],
        rows: [
          ['الطول', '600'],
          ['الارتفاع', '15'],
        ],
      },
    ],
  ]),
  articles: new Map([
    ['geography/aflaj', makeTeaser({ href: '/geography/aflaj', title: 'الأفلاج: أنهار تحت الأرض' })],
  ]),
  times: new Map([['2006-03-21', { iso: '2006-03-21', text: '21 مارس 2006' }]]),
}

function draw(source: string) {
  const { tree, faults } = parseBody(source, { edition: 'ar' })
  expect(faults).toEqual([])
  return renderIn(<ArticleBody tree={tree} resources={resources} />)
}

test('a figure has its picture, its words for those who do not see it, its caption and its credit', () => {
  draw(
    '<Figure src="marib-dam.webp" alt="جدار بين جبلين" caption="السدّ عند المصرف الشمالي" credit="رسم: خبر" />',
  )
  const figure = screen.getByRole('figure')
  expect(within(figure).getByRole('img', { name: 'جدار بين جبلين' })).toBeTruthy()
  expect(within(figure).getByText('السدّ عند المصرف الشمالي')).toBeTruthy()
  expect(within(figure).getByText('رسم: خبر')).toBeTruthy()
})

test('a table says where its columns stand without a style of its own, which no page may carry', () => {
  const { container } = draw('| أ | ب | ج |\n|:--|:-:|--:|\n| د | هـ | 40 |')
  expect(container.querySelectorAll('[style], [align]').length).toBe(0)
  const classOf = (name: string) => screen.getByRole(name === 'د' ? 'rowheader' : 'cell', { name }).className
  expect(['د', 'هـ', '40'].map(classOf)).toEqual(['', 'column-center', 'column-end'])
})

test('a gallery keeps its pictures together under its name', () => {
  draw(
    '<Gallery caption="السدّ من ثلاث جهات">\n\n<Figure src="marib-dam.webp" alt="من الشمال" />\n\n<Figure src="marib-dam.webp" alt="من الجنوب" />\n\n</Gallery>',
  )
  const gallery = screen.getByRole('group', { name: 'السدّ من ثلاث جهات' })
  expect(
    within(gallery)
      .getAllByRole('img')
      .map((picture) => picture.getAttribute('alt')),
  ).toEqual(['من الشمال', 'من الجنوب'])
})

test('a quote says whose it is', () => {
  draw('<PullQuote source="من دفتر الكاتبة">\n\nالسدّ لا ينهار يوم ينكسر.\n\n</PullQuote>')
  expect(within(screen.getByRole('figure')).getByText('السدّ لا ينهار يوم ينكسر.')).toBeTruthy()
  expect(screen.getByText('من دفتر الكاتبة')).toBeTruthy()
})

test('a remark without a title is named by its kind', () => {
  draw('<Callout kind="warning">\n\nالأرقام تقريبية.\n\n</Callout>')
  expect(screen.getByRole('note', { name: 'تحذير' }).textContent).toContain('الأرقام تقريبية.')
})

test('another article is a link with its headline; one that is not out leaves no trace', () => {
  draw('<ReadAlso article="geography/aflaj" />\n\n<ReadAlso article="geography/not-out" />')
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['الأفلاج: أنهار تحت الأرض'])
})

test('a fact box lists its terms and values', () => {
  draw('<Factbox title="السدّ في أسطر">\n\n- الموقع: وادي أذنة\n- الطول: نحو 600 متر\n\n</Factbox>')
  const box = screen.getByRole('region', { name: 'السدّ في أسطر' })
  expect(box.textContent).toContain('الموقع')
  expect(box.textContent).toContain('وادي أذنة')
})

test('a film of our own plays in the page with its captions and its transcript', () => {
  const { container } = draw(
    '<Video src="tides.webm" title="لماذا يعلو البحر مرتين" captions="tides.ar.vtt">\n\nيدور القمر حول الأرض.\n\n</Video>',
  )
  expect(container.querySelector('video source')?.getAttribute('src')).toBe(
    '/media/aaaaaaaaaaaaaaaa/tides.webm',
  )
  expect(container.querySelector('track')?.getAttribute('src')).toBe('/media/bbbbbbbbbbbbbbbb/tides.ar.vtt')
  const figure = screen.getByText('يدور القمر حول الأرض.').closest('figure')
  const parts = [...(figure?.children ?? [])].map(({ localName }) => localName)
  expect(parts).toEqual(['figcaption', 'video', 'details'])
})

test('a film that lies elsewhere is a poster and a link: nothing is loaded from there', () => {
  const { container } = draw(
    '<Video src="https://www.youtube.com/watch?v=jNQXAC9IVRw" poster="marib-dam.webp" title="أنا في حديقة الحيوان" />',
  )
  expect(screen.getByRole('link', { name: /أنا في حديقة الحيوان/ }).getAttribute('href')).toBe(
    'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  )
  expect(container.querySelector('iframe, video')).toBeNull()
})

test('a sound has its name and its transcript', () => {
  const { container } = draw('<Audio src="rast.mp3" title="سلّم مقام الراست">\n\nصعوداً ثم هبوطاً.\n\n</Audio>')
  expect(container.querySelector('audio')?.getAttribute('src')).toBe('/media/cccccccccccccccc/rast.mp3')
  expect(screen.getByText('صعوداً ثم هبوطاً.')).toBeTruthy()
})

test('a quoted post is text with its date and its link', () => {
  draw(
    '<SocialQuote author="Jack Dorsey" handle="@jack" network="تويتر" url="https://twitter.com/jack/status/20" date="2006-03-21">\n\njust setting up my twttr\n\n</SocialQuote>',
  )
  expect(screen.getByRole('link', { name: 'المنشور على تويتر' }).getAttribute('href')).toBe(
    'https://twitter.com/jack/status/20',
  )
  expect(screen.getByText('21 مارس 2006').getAttribute('datetime')).toBe('2006-03-21')
})

test('a verse keeps its marks and its lines', () => {
  const { container } = draw(
    '<Verse kind="poetry" source="المتنبي">\nعَلى قَدرِ أَهلِ العَزمِ تَأتي العَزائِمُ / وَتَأتي عَلى قَدرِ الكِرامِ المَكارِمُ\n</Verse>',
  )
  expect(container.textContent).toContain('عَلى قَدرِ أَهلِ العَزمِ تَأتي العَزائِمُ')
  expect(container.textContent).toContain('وَتَأتي عَلى قَدرِ الكِرامِ المَكارِمُ')
})

test('a table from a file has its caption and heads, scrolls for the keyboard, and can be taken along', () => {
  draw('<Table src="dam.csv" caption="السدّ القديم" note="أرقام تقريبية" />')
  const region = screen.getByRole('group', { name: 'السدّ القديم' })
  expect(region.tabIndex).toBe(0)
  expect(within(region).getByRole('columnheader', { name: 'القديم' })).toBeTruthy()
  expect(within(region).getByRole('rowheader', { name: 'الارتفاع' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'نزّل الجدول' }).getAttribute('href')).toBe(
    '/media/dddddddddddddddd/dam.csv',
  )
})

test('a table of the text scrolls in a region of its own, footnotes lead there and back', () => {
  draw('| الصفة | القديم |\n| --- | ---: |\n| الطول | 600 |\n\nنصّ[^1].\n\n[^1]: حاشية.')
  expect(screen.getByRole('group', { name: 'جدول' }).tabIndex).toBe(0)
  const back = screen.getAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('#'))
  expect(back.length).toBeGreaterThanOrEqual(2)
  expect(screen.getByRole('heading', { name: 'الهوامش' })).toBeTruthy()
})
