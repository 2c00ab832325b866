/** Has something done for whatever element of a kind is pressed, also one that comes onto the page later. */
export function whenPressed(page: Document, selector: string, act: (element: HTMLElement) => void): void {
  page.addEventListener('click', ({ target }) => {
    const element = (target as Element).closest<HTMLElement>(selector)
    if (element) act(element)
  })
}
