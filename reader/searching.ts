import type { SearchAnswerView } from '../lib/search/foundView'
import { isDataSaved } from './isDataSaved'
import { drawFound } from './searchResults'

/** Milliseconds without a letter after which a reader is taken to wait for an answer. */
const pause = 250
/** Answers that are remembered: who takes a letter back has them at once. */
const mostKept = 30

/**
 * Shows on the page of search what is found while the reader types or chooses, and keeps the address bar in step, so that
 * what stands there can be passed on. An older answer never comes over a newer one; where none comes (the line is down, the
 * site is busy) what stands stays, and the form works as it does without a script.
 */
export function startSearching(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-search]')
  const found = page.querySelector<HTMLElement>('[data-search-found]')
  const status = page.querySelector<HTMLElement>('[data-search-status]')
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]')
  if (!form || !field || !found || !status) return
  moveByKeys(page, field, found)
  if (isDataSaved()) return

  const kept = new Map<string, SearchAnswerView>()
  let shown = readAsked()
  let timer: ReturnType<typeof setTimeout> | undefined
  let open: AbortController | undefined

  function readAsked(): string {
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form!))
      if (typeof value === 'string' && value.trim()) asked.append(name, value)
    return field!.value.trim() ? asked.toString() : ''
  }

  function show(asked: string, answer: SearchAnswerView) {
    shown = asked
    found!.textContent = ''
    found!.append(...drawFound(page, answer, found!.dataset.places ?? ''))
    status!.textContent = answer.status
    for (const choice of form!.querySelectorAll('select'))
      choice.toggleAttribute('data-narrows', choice.value !== '')
    page.querySelector<HTMLElement>('[data-search-help]')?.toggleAttribute('hidden', answer.hits.length > 0)
    history.replaceState(history.state, '', answer.href)
  }

  async function fetchAnswer(asked: string): Promise<SearchAnswerView | undefined> {
    open = new AbortController()
    const answer = await fetch(`${form!.dataset.search}&${asked}`, { signal: open.signal })
    return answer.ok ? ((await answer.json()) as SearchAnswerView) : undefined
  }

  async function look() {
    const asked = readAsked()
    open?.abort()
    if (!asked || asked === shown) return
    try {
      const answer = kept.get(asked) ?? (await fetchAnswer(asked))
      if (!answer || asked !== readAsked()) return
      if (kept.size >= mostKept) kept.clear()
      kept.set(asked, answer)
      show(asked, answer)
    } catch {
      // Given up for a newer question, or the line is down.
    }
  }

  function plan(wait: number) {
    clearTimeout(timer)
    timer = setTimeout(look, wait)
  }

  form.addEventListener('input', (event) => {
    // A word that is still being put together (by a keyboard of syllables or of drawn letters) is no word yet.
    if (!(event as InputEvent).isComposing) plan(event.target === field ? pause : 0)
  })
  form.addEventListener('compositionend', () => plan(pause))
  // Text that was typed before this script arrived; the page that comes next answers for what is sent off.
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    open?.abort()
  })
}

/** From the field down to the headlines and back with the arrow keys; Escape leads back to the field. */
function moveByKeys(page: Document, field: HTMLInputElement, found: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey || event.isComposing) return
    const stops = [field, ...found.querySelectorAll<HTMLElement>('.teaser-link')]
    const at = stops.indexOf(target as HTMLElement)
    if (at < 0 || (at === 0 && key === 'Escape')) return
    const to = key === 'Escape' ? 0 : key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : at
    if (to === at || !stops[to]) return
    event.preventDefault()
    stops[to].focus()
  })
}
