// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { BidiText } from '@/components/ui/BidiText'
import { Marked } from '@/components/ui/Marked'
import { markPieces } from '@/lib/search/markPieces'
import { renderIn } from '../../fixtures/renderIn'

test('a Latin name stands by itself inside Arabic, and nothing of the text is lost', () => {
  const { container } = renderIn(<BidiText text="قالت CNN إن النتيجة 2-1 للهلال" edition="ar" />)
  expect(container.textContent).toBe('قالت CNN إن النتيجة 2-1 للهلال')
  expect(container.querySelector('bdi')?.textContent).toBe('CNN')
  expect([...container.querySelectorAll('bdi[dir="rtl"] > bdi')].map((number) => number.textContent)).toEqual(
    ['2', '1'],
  )
})

test('plain Arabic needs no element', () => {
  const { container } = renderIn(<BidiText text="سدّ مأرب" edition="ar" />)
  expect(container.innerHTML).toContain('سدّ مأرب')
  expect(container.querySelector('bdi')).toBeNull()
})

test('found stretches are marked, inside a name of the other direction as well', () => {
  const ranges: [number, number][] = [
    [0, 3],
    [2, 8],
    [14, 17],
  ]
  const { container } = renderIn(<Marked pieces={markPieces('سدّ مأرب عند Rio Sol', ranges, 'ar')} />)
  expect(container.textContent).toBe('سدّ مأرب عند Rio Sol')
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'سدّ',
    ' مأرب',
    'io ',
  ])
  expect(container.querySelector('bdi')?.textContent).toBe('Rio Sol')
})
