import { whenPressed } from './whenPressed'

/** Milliseconds that «copied» stands in the button's place. */
const saidFor = 2500

/** Lets a button with `data-copy` put that text on the clipboard; its `data-copied` words then say so for a moment. */
export function startCopying(page: Document): void {
  whenPressed(page, '[data-copy]', (button) => void copy(button))
}

async function copy(button: HTMLElement) {
  const label = button.querySelector<HTMLElement>('[data-copied]')
  if (!label || label.dataset.offered !== undefined) return
  await navigator.clipboard.writeText(button.dataset.copy ?? '')
  const { copied = '' } = label.dataset
  label.dataset.offered = label.textContent
  label.textContent = copied
  setTimeout(() => {
    label.textContent = label.dataset.offered ?? ''
    delete label.dataset.offered
  }, saidFor)
}
