const open = 'details[data-folds][open]'

/** Shuts what unfolds over the page (menu, settings): by Escape, which leads back to its button, or by a press beside it. */
export function startFolding(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    for (const folded of page.querySelectorAll<HTMLDetailsElement>(open)) {
      const hadFocus = folded.contains(page.activeElement)
      folded.open = false
      if (hadFocus) folded.querySelector('summary')?.focus()
    }
  })
  page.addEventListener('click', ({ target }) => {
    for (const folded of page.querySelectorAll<HTMLDetailsElement>(open))
      if (!folded.contains(target as Node)) folded.open = false
  })
}
