// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { CopyLink } from '@/components/article/CopyLink'
import { startCopying } from '@/reader/copying'
import { renderIn } from '../fixtures/renderIn'

const writeText = vi.fn(async () => {})

beforeAll(() => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } })
  startCopying(document)
})
afterEach(() => vi.useRealTimers())

it('copies the address, says so, and offers to copy again', async () => {
  vi.useFakeTimers()
  renderIn(<CopyLink url="https://khabar.example/s/abc" words={{ copy: 'نسخ الرابط', copied: 'نُسخ' }} />)
  fireEvent.click(screen.getByRole('button', { name: 'نسخ الرابط' }))
  await vi.waitFor(() => screen.getByRole('button', { name: 'نُسخ' }))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('https://khabar.example/s/abc')
  vi.runAllTimers()
  screen.getByRole('button', { name: 'نسخ الرابط' })
})
