// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Frame } from '@/components/site/Frame'
import type { FrameView } from '@/components/site/frameView'
import { renderIn } from '../../fixtures/renderIn'

const frame: FrameView = {
  edition: 'ar',
  siteName: 'خبر',
  frontHref: '/',
  latestHref: '/latest',
  searchHref: '/search',
  correctionsHref: '/corrections',
  otherEdition: { edition: 'en', href: '/en' },
  sections: [
    { id: 'middle-east', name: 'الشرق الأوسط', href: '/middle-east', pigment: 'zinjafr' },
    { id: 'heritage', name: 'تراث', href: '/heritage', pigment: 'zafaran' },
  ],
  pages: [{ title: 'من نحن', href: '/about' }],
  urgent: { markup: '', address: '/api/urgent/ar' },
  social: [],
  place: { section: 'heritage' },
}

test('the section that the reader is in is said, in the row of sections', () => {
  renderIn(<Frame frame={frame}>نصّ</Frame>)
  const nav = screen.getByRole('navigation', { name: 'الأقسام' })
  expect(within(nav).getByRole('link', { name: 'تراث' }).getAttribute('aria-current')).toBe('page')
  expect(within(nav).getByRole('link', { name: 'الشرق الأوسط' }).getAttribute('aria-current')).toBeNull()
})

test('the skip link is the first stop, and what it leads to takes the focus', () => {
  renderIn(<Frame frame={frame}>نصّ</Frame>)
  expect(screen.getAllByRole('link')[0]?.textContent).toBe('انتقل إلى المحتوى')
  expect(screen.getByRole('main').id).toBe('main')
  expect(screen.getByRole('main').tabIndex).toBe(-1)
})

test('the day stands only where a page says it', () => {
  const { unmount } = renderIn(<Frame frame={frame}>نصّ</Frame>)
  expect(screen.queryByText('الأحد 15 مارس 2026')).toBeNull()
  unmount()
  renderIn(
    <Frame
      frame={{
        ...frame,
        place: 'front',
        day: { gregorian: 'الأحد 15 مارس 2026', hijri: '26 رمضان 1447 هـ' },
      }}
    >
      نصّ
    </Frame>,
  )
  expect(screen.getByText('الأحد 15 مارس 2026')).toBeTruthy()
})

test('the menu names home first, then every section, and the other language in its own', () => {
  renderIn(<Frame frame={frame}>نصّ</Frame>)
  const menu = screen.getByRole('navigation', { name: 'القائمة', hidden: true })
  expect(
    within(menu)
      .getAllByRole('link', { hidden: true })
      .map((link) => link.textContent),
  ).toEqual(['الرئيسية', 'الشرق الأوسط', 'تراث'])
  expect(
    screen
      .getAllByRole('link', { name: 'English', hidden: true })
      .every((link) => link.getAttribute('lang') === 'en'),
  ).toBe(true)
})

test('the name of the house is read once above the text: the heading of the front, a plain link elsewhere', () => {
  const listNames = () => within(screen.getByRole('banner')).getAllByText('خبر')
  const { unmount } = renderIn(<Frame frame={frame}>نصّ</Frame>)
  expect(listNames()).toHaveLength(1)
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
  expect(screen.getByRole('link', { name: 'خبر' }).getAttribute('href')).toBe('/')
  unmount()
  renderIn(<Frame frame={{ ...frame, place: 'front' }}>نصّ</Frame>)
  expect(listNames()).toHaveLength(1)
  expect(screen.getByRole('heading', { level: 1, name: 'خبر' })).toBeTruthy()
})

test('no button is offered that does nothing without a script, but the two that send a form', () => {
  renderIn(<Frame frame={frame}>نصّ</Frame>)
  const buttons = screen.getAllByRole('button', { hidden: true })
  expect(buttons.map((button) => button.getAttribute('type'))).toEqual(['submit', 'submit'])
})

test('the way back to the top is named once, in the foot of the page', () => {
  renderIn(<Frame frame={frame}>نصّ</Frame>)
  const link = within(screen.getByRole('contentinfo')).getByRole('link', { name: 'زر الذهاب إلى الأعلى' })
  expect(document.querySelectorAll('[aria-label="زر الذهاب إلى الأعلى"]')).toHaveLength(1)
  expect(link.title).toBe('')
})
