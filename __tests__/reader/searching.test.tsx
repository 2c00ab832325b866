// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startSearching } from '@/reader/searching'
import { makeHitView } from '../fixtures/makeHitView'

type Answered = (answer: { ok: boolean; json?: unknown }) => void
const asked: { url: string; signal: AbortSignal; answer: Answered }[] = []

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  document.body.innerHTML = `
    <form data-search="/api/search?edition=ar"><input type="search" name="q" value="">
      <select name="section"><option value="">كل الأقسام</option><option value="heritage">تراث</option></select></form>
    <p data-search-status role="status">اكتب</p>
    <div data-search-found data-places="صفحات"></div><div data-search-help>عون</div>`
  vi.stubGlobal(
    'fetch',
    (url: string, { signal }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
        asked.push({
          url,
          signal,
          answer: ({ ok, json }) => resolve({ ok, json: () => Promise.resolve(json) }),
        })
      }),
  )
  history.replaceState(null, '', '/search')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const field = () => document.querySelector<HTMLInputElement>('input')!
const status = () => document.querySelector('[role=status]')!.textContent
const found = (words: string) => ({
  status: `نتائج ${words}`,
  lines: [],
  places: [],
  hits: [makeHitView()],
  href: `/search?q=${encodeURIComponent(words)}`,
})
async function type(words: string, init: InputEventInit = {}) {
  field().value = words
  field().dispatchEvent(new InputEvent('input', { bubbles: true, ...init }))
  await vi.advanceTimersByTimeAsync(300)
}
async function answer(place: number, given: Parameters<Answered>[0]) {
  asked[place]!.answer(given)
  await vi.advanceTimersByTimeAsync(0)
}

test('asks once for what was typed without a pause, shows it and says so', async () => {
  startSearching(document)
  field().value = 'س'
  field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await type('سد')
  expect(asked.map(({ url }) => url)).toEqual([`/api/search?edition=ar&q=${encodeURIComponent('سد')}`])
  await answer(0, { ok: true, json: found('سد') })
  expect(status()).toBe('نتائج سد')
  expect(document.querySelectorAll('article')).toHaveLength(1)
  expect(document.querySelector('[data-search-help]')?.hasAttribute('hidden')).toBe(true)
  expect(decodeURIComponent(location.search)).toBe('?q=سد')
})

test('an older answer never comes over a newer one, and one that is known is not asked for again', async () => {
  startSearching(document)
  await type('سد')
  await type('سدود')
  expect(asked[0]?.signal.aborted).toBe(true)
  await answer(1, { ok: true, json: found('سدود') })
  await answer(0, { ok: true, json: found('سد') })
  expect(status()).toBe('نتائج سدود')
  await type('نهر')
  await answer(2, { ok: true, json: found('نهر') })
  await type('سدود')
  expect([asked.length, status()]).toEqual([3, 'نتائج سدود'])
})

test('what stands stays where the site is busy or the line is down', async () => {
  startSearching(document)
  await type('سد')
  await answer(0, { ok: true, json: found('سد') })
  await type('نهر')
  await answer(1, { ok: false })
  expect(status()).toBe('نتائج سد')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await type('بحر')
  expect([status(), document.querySelectorAll('article').length]).toEqual(['نتائج سد', 1])
})

test('a choice asks at once, together with the words', async () => {
  startSearching(document)
  field().value = 'سد'
  const choice = document.querySelector('select')!
  choice.value = 'heritage'
  choice.dispatchEvent(new Event('input', { bubbles: true }))
  await vi.advanceTimersByTimeAsync(1)
  expect(asked[0]?.url).toContain('&section=heritage')
})

test('asks neither for nothing, nor while a word is put together, nor where data are saved', async () => {
  startSearching(document)
  await type('   ')
  await type('س', { isComposing: true })
  expect(asked).toEqual([])
  field().dispatchEvent(new Event('compositionend', { bubbles: true }))
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toHaveLength(1)
  document.body.innerHTML = document.body.innerHTML
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true })
  startSearching(document)
  await type('سد')
  expect(asked).toHaveLength(1)
  Reflect.deleteProperty(navigator, 'connection')
})

test('arrows lead from the field to the headlines and back, Escape to the field', async () => {
  startSearching(document)
  await type('سد')
  await answer(0, {
    ok: true,
    json: { ...found('سد'), hits: [makeHitView(), makeHitView({ href: '/heritage/petra' })] },
  })
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
  const at = () => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName
  field().focus()
  const way = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Escape'].map(
    (key) => {
      press(key)
      return at()
    },
  )
  expect(way).toEqual([
    '/heritage/marib-dam',
    '/heritage/petra',
    '/heritage/petra',
    '/heritage/marib-dam',
    'INPUT',
    '/heritage/marib-dam',
    'INPUT',
  ])
})
