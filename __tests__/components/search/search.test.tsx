// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SearchChoices } from '@/components/search/SearchChoices'
import { SearchHelp } from '@/components/search/SearchHelp'
import { SearchLines } from '@/components/search/SearchLines'
import { SearchPlaces } from '@/components/search/SearchPlaces'
import { SearchResult } from '@/components/search/SearchResult'
import { SearchField } from '@/components/site/SearchField'
import { makePictureFile, makeTeaser } from '../../fixtures/makeTeaser'
import { makeHitView } from '../../fixtures/makeHitView'
import { renderIn } from '../../fixtures/renderIn'

test('a found article shows its words marked in headline and passage', () => {
  renderIn(<SearchResult hit={makeHitView()} />)
  const article = screen.getByRole('article')
  expect(within(article).getByRole('heading', { level: 2 }).textContent).toBe('سدّ مأرب: كيف صمد')
  expect(within(article).getByRole('link', { name: 'سدّ مأرب: كيف صمد' }).getAttribute('href')).toBe(
    '/heritage/marib-dam',
  )
  expect([...article.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['سدّ', 'السدُّ'])
  expect(article.querySelector('time')?.getAttribute('datetime')).toBe('2026-03-15T11:05:00.000Z')
  expect(within(article).queryByRole('img')).toBeNull()
})

test('its picture is shown where it has one', () => {
  const picture = { media: makePictureFile(), alt: 'جدار', focus: { x: 50, y: 50 }, drawing: false }
  const { container } = renderIn(<SearchResult hit={makeHitView()} picture={picture} />)
  expect(container.querySelector('img')).not.toBeNull()
})

test('the form asks for words and for what narrows them, each under its name', () => {
  renderIn(
    <SearchField action="/search" siteName="خبر" query="سد" look="page">
      <SearchChoices
        choices={[
          {
            name: 'section',
            label: 'القسم',
            chosen: 'heritage',
            options: [
              { value: '', text: 'كل الأقسام' },
              { value: 'heritage', text: 'تراث (9)' },
            ],
          },
        ]}
      />
    </SearchField>,
  )
  const form = screen.getByRole('search', { name: 'البحث في الأرشيف' })
  expect(form.getAttribute('action')).toBe('/search')
  const field = within(form).getByRole<HTMLInputElement>('searchbox', { name: 'ابحث في خبر' })
  expect([field.name, field.value, field.maxLength, field.dir]).toEqual(['q', 'سد', 400, 'auto'])
  const choice = within(form).getByRole<HTMLSelectElement>('combobox', { name: 'القسم' })
  expect([choice.name, choice.value]).toEqual(['section', 'heritage'])
  expect(within(form).getByRole('button', { name: 'طبّق' }).dataset).toHaveProperty('withoutScript')
})

test('what was meant is a link', () => {
  renderIn(<SearchLines lines={[{ text: 'هل تقصد:', link: { href: '/search?q=x', text: 'الأسطرلاب؟' } }]} />)
  expect(screen.getByRole('link', { name: 'الأسطرلاب؟' }).getAttribute('href')).toBe('/search?q=x')
})

test('a page that is named like the query says what it is', () => {
  renderIn(
    <SearchPlaces places={[{ what: 'موضوع', name: 'اليمن', href: '/topics/x' }]} label="صفحات بهذا الاسم" />,
  )
  const places = screen.getByRole('navigation', { name: 'صفحات بهذا الاسم' })
  expect(
    within(places)
      .getByRole('link', { name: /موضوع\s*اليمن/ })
      .getAttribute('href'),
  ).toBe('/topics/x')
})

test('where nothing is found there is advice, sections and the latest', () => {
  const teaser = makeTeaser()
  renderIn(<SearchHelp advice={['جرّب كلمات أقلّ.']} sections={[teaser.section]} latest={[teaser]} />)
  expect(screen.getByText('جرّب كلمات أقلّ.')).toBeTruthy()
  const sections = screen.getByRole('region', { name: 'الأقسام' })
  expect(within(sections).getByRole('link', { name: 'تراث' }).getAttribute('href')).toBe('/heritage')
  expect(within(screen.getByRole('region', { name: 'آخر الأخبار' })).getByRole('article')).toBeTruthy()
})
