/** Milliseconds of one slice: what a reader does in the middle of it waits no longer than this. */
const slice = 8

/**
 * Lays out what the page left for later (`later.css`), a little at a time while nothing else is to be done: what a reader
 * scrolls to then stands there already, and a picture taken of the whole page shows all of it.
 */
export function startLaying(page: Document, whenIdle = findIdle(page)): void {
  if (!whenIdle) return
  const left = [...page.querySelectorAll<HTMLElement>('.prose > *, .ruled-stack > *, .later')]
  const lay = () => {
    const end = performance.now() + slice
    do {
      const next = left.shift()
      if (!next) return
      next.dataset.laid = ''
      // Asking for a measure is what makes the browser lay it out in this slice.
      void next.offsetHeight
    } while (performance.now() < end)
    whenIdle(lay)
  }
  page.defaultView?.addEventListener('load', () => whenIdle(lay), { once: true })
}

/** Browsers without it lay out all at once anyway: `later.css` asks for scroll anchoring, too. */
function findIdle({ defaultView }: Document): ((lay: () => void) => void) | undefined {
  if (!defaultView || !('requestIdleCallback' in defaultView)) return undefined
  return (lay) => void defaultView.requestIdleCallback(lay)
}
