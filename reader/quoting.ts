import { type Passage, readPassage } from './passage'
import { textFragment } from './textFragment'

/** A selection that has stood so long (ms) is meant: handles are still being drawn before. */
const settled = 300
/** A shorter selection is a word that was looked up. */
const shortest = 8

/**
 * Offers to share a passage that is selected in a text with `data-quotable`. The button stands after the passage's last
 * block, so that the next Tab reaches it, and is shown at the screen's lower edge, away from the device's own menu.
 */
export function startQuoting(page: Document, device: Navigator): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let button: HTMLElement | undefined

  function offer() {
    const selection = page.getSelection()
    if (button && button === page.activeElement) return
    button?.remove()
    button = undefined
    if (!selection || selection.rangeCount === 0) return
    const range = selection.getRangeAt(0)
    const text = elementAt(range.commonAncestorContainer)?.closest<HTMLElement>('[data-quotable]')
    if (!text || selection.isCollapsed) return
    const passage = readPassage(range)
    if (passage.quoted.length < shortest) return
    button = makeButton(page, text, passage, 'share' in device)
    blockAt(passage.end, text).after(button)
  }

  page.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, settled)
  })
  // A press in the text has put the focus on the whole page, from whose first link Tab would go on.
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !button?.isConnected) return
    if (page.activeElement === button || !page.activeElement?.contains(button)) return
    event.preventDefault()
    button.focus()
  })
  // Pressing a button must not take the selection away.
  page.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('.share-quote')) event.preventDefault()
  })
}

const elementAt = (node: Node) => (node.nodeType === 1 ? (node as Element) : node.parentElement)

/** The block of a text in which a node stands. */
function blockAt(node: Node, text: HTMLElement): Element {
  let block = elementAt(node) ?? text
  while (block !== text && block.parentElement && block.parentElement.parentElement !== text)
    block = block.parentElement
  return block === text ? (text.lastElementChild ?? text) : block
}

function makeButton(page: Document, text: HTMLElement, passage: Passage, hasSheet: boolean): HTMLElement {
  const { quotable = '', quote = '', copied = '' } = text.dataset
  const button = page.createElement('button')
  const label = page.createElement('span')
  button.type = 'button'
  button.className = 'share-quote type-ui'
  label.textContent = quote
  label.setAttribute('aria-live', 'polite')
  button.append(label)
  const words = `«${passage.quoted}»`
  const url = quotable + textFragment(passage.found)
  if (hasSheet) Object.assign(button.dataset, { share: url, shareText: words })
  else {
    button.dataset.copy = `${words}\n${url}`
    label.dataset.copied = copied
  }
  return button
}
