// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { startCurrentSection } from '@/reader/currentSection'

/** A row of 300 px whose current link stands at `left`. */
function drawRow(left: number) {
  document.body.innerHTML =
    '<ul class="nav-row"><li><a href="/a">a</a></li><li><a aria-current="page">b</a></li></ul>'
  const row = document.querySelector('.nav-row')!
  row.getBoundingClientRect = () => new DOMRect(0, 0, 300, 40)
  document.querySelector('[aria-current]')!.getBoundingClientRect = () => new DOMRect(left, 0, 60, 40)
  startCurrentSection(document)
  return row.scrollLeft
}

test('the current section is moved to the middle of its row from either side', () => {
  expect(drawRow(400)).toBe(280)
  expect(drawRow(-100)).toBe(-220)
})

test('a section in sight stays where it is', () => expect(drawRow(120)).toBe(0))

test('a page without a current section is left alone', () => {
  document.body.innerHTML = '<ul class="nav-row"><li><a href="/a">a</a></li></ul>'
  expect(() => startCurrentSection(document)).not.toThrow()
})
