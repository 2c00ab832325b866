import { onceOrphaned } from '../parent'

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

const endings = new Set<() => void>()
let isWatching = false

function watch() {
  isWatching = true
  process.once('exit', () => {
    for (const end of [...endings].toReversed()) end()
  })
  // A process that a signal ends by itself is told nothing.
  for (const [signal, number] of Object.entries(signals)) process.on(signal, () => process.exit(128 + number))
  onceOrphaned(() => process.exit(128 + signals.SIGTERM))
}

/**
 * Has something done when this process ends, also by an error or a signal: the last that was asked for first, as what
 * runs in a folder ends before the folder is removed.
 * @param end must not wait for anything
 * @returns takes the wish back
 */
export function whateverHappens(end: () => void): () => void {
  endings.add(end)
  if (!isWatching) watch()
  return () => void endings.delete(end)
}
