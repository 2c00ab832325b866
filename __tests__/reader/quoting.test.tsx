// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Quotable } from '@/components/article/Quotable'
import { startQuoting } from '@/reader/quoting'
import { renderIn } from '../fixtures/renderIn'

const url = 'https://khabar.example/s/4k7q2m9x'
const text = 'بُني سد مأرب قبل الميلاد بقرون'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())
startQuoting(document, {} as Navigator)

function select(from: number, to: number) {
  renderIn(
    <Quotable url={url}>
      <div>
        <p data-testid="block">{text}</p>
      </div>
    </Quotable>,
  )
  const node = screen.getByTestId('block').firstChild
  if (!node) throw new Error('The block is empty')
  document.getSelection()?.setBaseAndExtent(node, from, node, to)
  document.dispatchEvent(new Event('selectionchange'))
  act(() => void vi.runAllTimers())
}

it('offers the passage in whole words with a link to it, right after its block', () => {
  select(6, 15)
  const button = screen.getByRole('button', { name: 'شارك الاقتباس' })
  const [words, link = ''] = (button.dataset.copy ?? '').split('\n')
  expect(words).toBe('«سد مأرب قبل»')
  expect(decodeURIComponent(link)).toBe(`${url}#:~:text=سد مأرب قبل`)
  expect(button.previousElementSibling?.textContent).toBe(text)
})

it('offers nothing for a word that is looked up', () => {
  select(5, 7)
  expect(screen.queryByRole('button', { name: 'شارك الاقتباس' })).toBeNull()
})
