// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Quotable } from '@/components/article/Quotable'
import { startQuoting } from '@/reader/quoting'
import { renderIn } from '../fixtures/renderIn'

const url = 'https://khabar.example/s/4k7q2m9x'
const text = 'بُني سد مأرب قبل الميلاد بقرون'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())
startQuoting(document, {} as Navigator)

function show(body: ReactNode) {
  renderIn(
    <Quotable url={url}>
      <div data-testid="text">{body}</div>
    </Quotable>,
  )
}

function choose(start: Node | null, from: number, end: Node | null, to: number) {
  if (!start || !end) throw new Error('There is nothing to select')
  document.getSelection()?.setBaseAndExtent(start, from, end, to)
  document.dispatchEvent(new Event('selectionchange'))
  act(() => void vi.runAllTimers())
}

function select(from: number, to: number) {
  show(<p data-testid="block">{text}</p>)
  const node = screen.getByTestId('block').firstChild
  choose(node, from, node, to)
}

function readOffer() {
  const button = screen.getByRole('button', { name: 'شارك الاقتباس' })
  const lines = (button.dataset.copy ?? '').split('\n')
  return { button, words: lines.slice(0, -1).join('\n'), link: decodeURIComponent(lines.at(-1) ?? '') }
}

it('offers the passage in whole words with a link to it, right after its block', () => {
  select(6, 15)
  const { button, words, link } = readOffer()
  expect(words).toBe('«سد مأرب قبل»')
  expect(link).toBe(`${url}#:~:text=سد مأرب قبل`)
  expect(button.previousElementSibling?.textContent).toBe(text)
})

it('offers nothing for a word that is looked up', () => {
  select(5, 7)
  expect(screen.queryByRole('button', { name: 'شارك الاقتباس' })).toBeNull()
})

const mark = (
  <sup>
    <a href="#note-fn-1" data-footnote-ref>
      1
    </a>
  </sup>
)

it('quotes no mark of a note, yet links to the words as the page has them', () => {
  show(
    <p data-testid="block">
      بُني السد{mark} قبل الميلاد{'\n'}
      <b>بقرون</b>.
    </p>,
  )
  const block = screen.getByTestId('block')
  choose(block, 0, block, block.childNodes.length)
  const { words, link } = readOffer()
  expect(words).toBe('«بُني السد قبل الميلاد بقرون.»')
  expect(link).toBe(`${url}#:~:text=بُني السد1 قبل الميلاد بقرون.`)
})

it('quotes a note without the way back from it', () => {
  show(
    <ol>
      <li data-testid="note">
        <p>
          ذكره الهمداني في «الإكليل». <a data-footnote-backref>↩</a>
        </p>
      </li>
    </ol>,
  )
  const note = screen.getByTestId('note')
  choose(note, 0, note, note.childNodes.length)
  const { words, link } = readOffer()
  expect(words).toBe('«ذكره الهمداني في «الإكليل».»')
  expect(link).toBe(`${url}#:~:text=ذكره الهمداني في «الإكليل».`)
})

it('quotes two paragraphs as two lines, and nothing of a button between them', () => {
  show(
    <>
      <p>بُني سد مأرب</p>
      <button type="button">كبّر</button>
      <p>ثم انهار مرارًا</p>
    </>,
  )
  const body = screen.getByTestId('text')
  choose(body.children[0]?.firstChild ?? null, 5, body.children[2]?.firstChild ?? null, 7)
  const { words, link } = readOffer()
  expect(words).toBe('«سد مأرب\nثم انهار»')
  expect(link).toBe(`${url}#:~:text=سد مأرب,ثم انهار`)
})

it('stands after the last block of which something is selected, though three clicks select up to the next one', () => {
  show(
    <>
      <p>بُني سد مأرب قديمًا</p>
      <p>ثم انهار</p>
    </>,
  )
  const [first, second] = screen.getByTestId('text').children
  choose(first?.firstChild ?? null, 0, second ?? null, 0)
  const { button, words } = readOffer()
  expect(words).toBe('«بُني سد مأرب قديمًا»')
  expect(button.previousElementSibling).toBe(first)
})

it('is one Tab away, wherever on the page the press has put the focus', () => {
  select(0, text.length)
  const { button } = readOffer()
  const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true, bubbles: true })
  document.body.dispatchEvent(tab)
  expect(document.activeElement).toBe(button)
  expect(tab.defaultPrevented).toBe(true)
  const next = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true, bubbles: true })
  button.dispatchEvent(next)
  expect(next.defaultPrevented).toBe(false)
})
