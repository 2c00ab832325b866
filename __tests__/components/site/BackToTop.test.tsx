// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BackToTop } from '@/components/site/BackToTop'
import { renderIn } from '../../fixtures/renderIn'

test('the way back to the top is a link that needs no script', () => {
  renderIn(<BackToTop label="زر الذهاب إلى الأعلى" />)
  expect(screen.getByRole('link', { name: 'زر الذهاب إلى الأعلى' }).getAttribute('href')).toBe('#top')
})
