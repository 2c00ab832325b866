// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Paging } from '@/components/list/Paging'
import { renderIn } from '../../fixtures/renderIn'

const steps = [
  { page: 1, label: '1', href: '/heritage' },
  { page: 2, label: '2', href: '/heritage/page/2' },
  'gap' as const,
  { page: 18, label: '18', href: '/heritage/page/18' },
]

test('the current page is said, previous and next are links', () => {
  renderIn(
    <Paging
      paging={{
        page: 2,
        pages: 18,
        steps,
        position: '2 من 18',
        previousHref: '/heritage',
        nextHref: '/heritage/page/3',
      }}
    />,
  )
  expect(screen.getByRole('link', { name: 'الصفحة 2' }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('link', { name: 'السابق' }).getAttribute('href')).toBe('/heritage')
  expect(screen.getByRole('link', { name: 'التالي' }).getAttribute('rel')).toBe('next')
  expect(screen.getByText('2 من 18')).toBeTruthy()
})

test('the first page offers no previous one, and a list of one page no way at all', () => {
  const { unmount } = renderIn(
    <Paging paging={{ page: 1, pages: 18, steps, position: '1 من 18', nextHref: '/heritage/page/2' }} />,
  )
  expect(screen.queryByRole('link', { name: 'السابق' })).toBeNull()
  unmount()
  renderIn(<Paging paging={{ page: 1, pages: 1, steps: [], position: '1 من 1' }} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})
