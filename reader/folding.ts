const open = 'details[data-folds][open]'

/** An interface that TypeScript's library does not know yet: https://developer.mozilla.org/docs/Web/API/CloseWatcher */
type CloseWatcher = { onclose: (() => void) | null; destroy(): void }
type Shows = Window & { CloseWatcher?: new () => CloseWatcher }

/**
 * Shuts what unfolds over the page (menu, settings): by Escape or Android's Back, which lead back to its button, by a press
 * beside it, and when the page is left, so that a reader who comes back sees the page.
 */
export function startFolding(page: Document): void {
  const shows = page.defaultView as Shows | null
  /** A browser that is told of what is open asks it to shut before it goes back a page. */
  const watchers = new Map<HTMLDetailsElement, CloseWatcher>()

  const listOpen = () => page.querySelectorAll<HTMLDetailsElement>(open)

  function shut(folded: HTMLDetailsElement) {
    folded.open = false
    forget(folded)
  }

  function forget(folded: HTMLDetailsElement) {
    watchers.get(folded)?.destroy()
    watchers.delete(folded)
  }

  function shutByKey(folded: HTMLDetailsElement) {
    // A press puts the focus on nothing in some browsers (Safari): then it is on the body.
    const { activeElement: focused } = page
    const hadFocus = !focused || focused === page.body || folded.contains(focused)
    shut(folded)
    if (hadFocus) folded.querySelector('summary')?.focus()
  }

  function watch(folded: HTMLDetailsElement) {
    if (!folded.open) return forget(folded)
    if (!shows?.CloseWatcher || watchers.has(folded)) return
    const watcher = new shows.CloseWatcher()
    watcher.onclose = () => shutByKey(folded)
    watchers.set(folded, watcher)
  }

  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    for (const folded of listOpen()) shutByKey(folded)
  })
  page.addEventListener('click', ({ target }) => {
    for (const folded of listOpen()) if (!folded.contains(target as Node)) shut(folded)
  })
  // It does not bubble.
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if ((target as Element).matches('details[data-folds]')) watch(target as HTMLDetailsElement)
    },
    true,
  )
  shows?.addEventListener('pagehide', () => {
    for (const folded of listOpen()) shut(folded)
  })
}
