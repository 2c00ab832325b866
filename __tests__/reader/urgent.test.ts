// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startUrgent } from '@/reader/urgent'
import { drawUrgent } from '@/lib/urgent/drawUrgent'
import type { UrgentStrip } from '@/lib/urgent/urgentStrip'

const moon: UrgentStrip = {
  word: 'عاجل',
  pieces: [
    'ثبوت رؤية <الهلال> & «العيد» ',
    { pieces: ['CNN'] },
    { dir: 'rtl', pieces: [{ pieces: ['2'] }, '-', { pieces: ['1'] }] },
  ],
  vowels: true,
  href: '/heritage/%D8%B3',
}
const flight: UrgentStrip = { word: 'عاجل', pieces: ['أُلغيت الرحلة'], vowels: false }

let urgent: UrgentStrip | null
const ask = vi.fn(async (_address: string) => Response.json({ urgent }))
const minute = () => vi.advanceTimersByTimeAsync(60_000)
const strips = () => screen.queryAllByRole('complementary', { name: 'عاجل' }).map((it) => it.textContent)

/** Loads the page that the site serves while `strip` stands; each test has a document of its own. */
function load(strip: UrgentStrip | null) {
  urgent = strip
  const page = document.implementation.createHTMLDocument()
  page.body.innerHTML = `<div data-urgent="/api/urgent/ar">${strip ? drawUrgent(strip) : ''}</div><div data-urgent-later></div>`
  Object.defineProperty(page, 'hidden', { value: false, writable: true })
  document.body.replaceChildren(page.body)
  startUrgent(
    Object.assign(page, {
      querySelector: (selector: string) => document.querySelector(selector),
    }) as Document,
  )
  return page as Document & { hidden: boolean }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', ask)
  ask.mockClear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  Reflect.deleteProperty(navigator, 'connection')
})

describe('an open page', () => {
  it('asks within a minute, and not at once', async () => {
    load(null)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(ask).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(31_000)
    expect(ask).toHaveBeenCalledExactlyOnceWith('/api/urgent/ar')
  })

  it('shows what comes, in the same elements as a page that is served with it', async () => {
    load(null)
    urgent = moon
    await minute()
    expect(document.querySelector('[data-urgent-later]')?.innerHTML).toBe(
      Object.assign(document.createElement('div'), { innerHTML: drawUrgent(moon) }).innerHTML,
    )
    expect(screen.getByRole('link').textContent).toBe('ثبوت رؤية <الهلال> & «العيد» CNN2-1')
    urgent = flight
    await minute()
    expect(strips()).toEqual(['عاجلأُلغيت الرحلة'])
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('takes away what ends', async () => {
    load(moon)
    await minute()
    expect(strips()).toHaveLength(1)
    urgent = null
    await minute()
    expect(strips()).toEqual([])
  })

  it('leaves what it was served with alone while that stands', async () => {
    load(moon)
    const served = document.querySelector('aside')
    await minute()
    expect(ask).toHaveBeenCalled()
    expect(document.querySelector('aside')).toBe(served)
  })

  it('does not ask while it is hidden, and asks soon when it is seen again', async () => {
    const page = load(null)
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(ask).not.toHaveBeenCalled()
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(1)
    expect(ask).toHaveBeenCalledOnce()
  })

  it('never asks where the reader saves data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true })
    load(null)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(ask).not.toHaveBeenCalled()
  })

  it('asks again after the connection was lost', async () => {
    load(null)
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    urgent = flight
    await minute()
    expect(strips()).toEqual([])
    await minute()
    expect(strips()).toHaveLength(1)
  })
})
