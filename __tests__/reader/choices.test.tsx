// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Settings } from '@/components/site/Settings'
import { startChoices } from '@/reader/choices'
import { drawSettings } from '@/reader/drawSettings'
import { renderIn } from '../fixtures/renderIn'

const chosen = document.documentElement.dataset
const button = (name: string) => screen.getByRole('button', { name, hidden: true })
const pressed = () =>
  screen.getAllByRole('button', { pressed: true, hidden: true }).map(({ textContent }) => textContent)

beforeAll(() => startChoices(document))

beforeEach(() => {
  localStorage.clear()
  delete chosen.theme
  delete chosen.size
  renderIn(<Settings edition="ar" />)
  drawSettings(document)
  window.dispatchEvent(new Event('storage'))
})

describe('the appearance', () => {
  it('is the system’s until something is chosen', () => {
    expect(chosen.theme).toBeUndefined()
    expect(pressed()).toEqual(['تلقائي', 'متوسط'])
  })

  it('is put on the page, kept, and said on its button', () => {
    fireEvent.click(button('داكن'))
    expect(chosen.theme).toBe('dark')
    expect(localStorage.getItem('khabar-theme')).toBe('dark')
    expect(pressed()).toEqual(['داكن', 'متوسط'])
  })

  it('goes back to the system’s', () => {
    fireEvent.click(button('داكن'))
    fireEvent.click(button('تلقائي'))
    expect(chosen.theme).toBeUndefined()
    expect(pressed()).toEqual(['تلقائي', 'متوسط'])
  })
})

describe('the size of text', () => {
  it('is put on the page, kept, and said on its button', () => {
    fireEvent.click(button('الأكبر'))
    expect(chosen.size).toBe('largest')
    expect(localStorage.getItem('khabar-size')).toBe('largest')
    expect(pressed()).toEqual(['تلقائي', 'الأكبر'])
  })
})

it('what another tab chose holds here too, what is no choice does not', () => {
  localStorage.setItem('khabar-theme', 'light')
  localStorage.setItem('khabar-size', 'enormous')
  window.dispatchEvent(new Event('storage'))
  expect([chosen.theme, chosen.size]).toEqual(['light', undefined])
})
