// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RelatedArticles } from '@/components/article/RelatedArticles'
import { makeTeaser } from '../../fixtures/makeTeaser'
import { renderIn } from '../../fixtures/renderIn'

test('related articles stand under their heading, each headline a link', () => {
  renderIn(
    <RelatedArticles
      articles={[
        makeTeaser(),
        makeTeaser({ id: 'geography/aflaj', href: '/geography/aflaj', title: 'الأفلاج: أنهار تحت الأرض' }),
      ]}
    />,
  )
  const block = screen.getByRole('region', { name: 'مقالات ذات صلة' })
  expect(within(block).getByRole('heading', { level: 2, name: 'مقالات ذات صلة' })).toBeTruthy()
  expect(within(block).getByRole('link', { name: 'الأفلاج: أنهار تحت الأرض' }).getAttribute('href')).toBe(
    '/geography/aflaj',
  )
  expect(within(block).getAllByRole('heading', { level: 3 })).toHaveLength(2)
})

test('where nothing is related there is no empty block', () => {
  renderIn(<RelatedArticles articles={[]} />)
  expect(screen.queryByRole('heading')).toBeNull()
})
