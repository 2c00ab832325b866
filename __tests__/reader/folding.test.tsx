// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startFolding } from '@/reader/folding'

beforeAll(() => startFolding(document))
afterEach(cleanup)

function show() {
  render(
    <>
      <details data-folds="" open>
        <summary>القائمة</summary>
        <button type="button">داكن</button>
      </details>
      <details open>
        <summary>النص المكتوب</summary>
      </details>
      <p>المقال</p>
    </>,
  )
  const [menu, transcript] = document.querySelectorAll('details')
  return { menu, transcript }
}

describe('what unfolds over the page', () => {
  it('shuts by Escape and gives its button the focus', () => {
    const { menu } = show()
    screen.getByRole('button', { name: 'داكن' }).focus()
    fireEvent.keyDown(document.activeElement ?? document, { key: 'Escape' })
    expect(menu?.open).toBe(false)
    expect(document.activeElement).toBe(screen.getByText('القائمة'))
  })

  it('gives its button the focus too where a press put it on nothing, and takes it from nothing else', () => {
    show()
    ;(document.activeElement as HTMLElement | null)?.blur()
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(document.activeElement).toBe(screen.getByText('القائمة'))
    cleanup()
    show()
    screen.getByText('النص المكتوب').focus()
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(document.activeElement).toBe(screen.getByText('النص المكتوب'))
  })

  it('shuts when the page is left', () => {
    const { menu, transcript } = show()
    window.dispatchEvent(new Event('pagehide'))
    expect([menu?.open, transcript?.open]).toEqual([false, true])
  })

  it('shuts by a press beside it, and stays by one inside', () => {
    const { menu } = show()
    fireEvent.click(screen.getByRole('button', { name: 'داكن' }))
    expect(menu?.open).toBe(true)
    fireEvent.click(screen.getByText('المقال'))
    expect(menu?.open).toBe(false)
  })

  it('leaves what belongs to the text as it is', () => {
    const { transcript } = show()
    fireEvent.keyDown(document, { key: 'Escape' })
    fireEvent.click(screen.getByText('المقال'))
    expect(transcript?.open).toBe(true)
  })
})
