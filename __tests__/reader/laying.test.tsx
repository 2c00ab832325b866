// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { startLaying } from '@/reader/laying'

afterEach(() => vi.restoreAllMocks())

function openPage() {
  document.body.innerHTML = `<div class="prose">${'<p>فقرة</p>'.repeat(5)}</div><footer class="later"></footer>`
  const slices: (() => void)[] = []
  startLaying(document, (lay) => slices.push(lay))
  return { slices, laid: () => document.querySelectorAll('[data-laid]').length }
}

it('lays out everything that was left, in slices, once the page is loaded', () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5))
  const { slices, laid } = openPage()
  expect(slices).toHaveLength(0)
  dispatchEvent(new Event('load'))
  const counts: number[] = []
  for (let next = slices.shift(); next; next = slices.shift()) {
    next()
    counts.push(laid())
  }
  expect(counts).toEqual([2, 4, 6, 6])
})

it('leaves the page alone where the browser does not say when it is idle', () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  Reflect.deleteProperty(window, 'requestIdleCallback')
  document.body.innerHTML = '<footer class="later"></footer>'
  startLaying(document)
  dispatchEvent(new Event('load'))
  expect(document.querySelectorAll('[data-laid]')).toHaveLength(0)
})
