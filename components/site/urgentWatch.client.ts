/**
 * What an open page knows of urgent news: first what stood in the document, then what the site says now and then. The
 * strip's data is kept as the text that says it, so that two can be compared.
 */

/** Milliseconds between two looks; spread, so that readers of one article do not all ask at once. */
const least = 30_000
const spread = 30_000

let text: string | undefined
let address: string | undefined
let lookedAt = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The strip that stands as far as this page knows, as JSON; empty where none does. */
export function getUrgent(): string {
  if (typeof document === 'undefined') return ''
  return (text ??= document.querySelector<HTMLElement>('[data-strip]')?.dataset.strip ?? '')
}

export function subscribeUrgent(listen: () => void) {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

/** Whether the page on view is the one whose document was loaded, not one that came by a soft navigation. */
export function isFirstPage(): boolean {
  return address === undefined
}

/**
 * Begins to watch, once for a document; from then on each page that comes by a soft navigation asks at once.
 * @param from where the site says what stands
 */
export function watchUrgent(from: string): void {
  if (address === from) return void look()
  address = from
  lookedAt = Date.now()
  document.addEventListener('visibilitychange', plan)
  plan()
}

/** The next look: none while the page is hidden, and none where the reader saves data. */
function plan() {
  clearTimeout(timer)
  if (document.hidden || isDataSaved()) return
  const wait = lookedAt + least + Math.random() * spread - Date.now()
  timer = setTimeout(look, Math.max(0, wait))
}

async function look() {
  lookedAt = Date.now()
  try {
    const answer = address && (await fetch(address))
    if (answer && answer.ok) learn((await answer.json()) as { urgent: unknown })
  } catch {
    // Offline: the next look may find the site again.
  }
  plan()
}

function learn({ urgent }: { urgent: unknown }) {
  const now = urgent ? JSON.stringify(urgent) : ''
  if (now === getUrgent()) return
  text = now
  for (const listen of listeners) listen()
}

function isDataSaved(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
