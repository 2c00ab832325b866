import type { Burst } from '@/lib/publish/publisher'

/**
 * Milliseconds: how long nothing may happen before a burst counts as over, how long it may last, and how long where a
 * program says that it is not done.
 */
type Patience = { quiet: number; longest: number; busy: number }

export type BurstTimes = {
  /** For an editor's save: it must not wait for the end of a trickle. */
  few: Patience
  /** For a pull, a copy or a checkout, which is one change when it is quiet. */
  many: Patience
}

/** More files at once than an editor saves. */
const fewLimit = 20

/** More files than this in one burst are a checkout: one pass over everything is cheaper than naming them. */
const namedLimit = 500

/** Between two looks at a repository that is being written, in milliseconds. */
const lookAgain = 50

/**
 * Gathers changes that come close together (an editor saves in three steps, a pull writes hundreds of files) and
 * hands them on as one.
 * @param isBusy whether a program says that it is not done yet; a lock may be held for hours by what only waits for its user.
 * @returns `note` takes a file below the content folder, or undefined where anything may have changed
 */
export function collectBurst(
  { few, many }: BurstTimes,
  isBusy: () => boolean,
  deliver: (burst: Burst) => void,
) {
  const files = new Set<string>()
  let isEverything = false
  let began: number | undefined
  let timer: NodeJS.Timeout | undefined

  const patience = () => (isEverything || files.size > fewLimit ? many : few)

  function wait(quiet: number, longest: number) {
    clearTimeout(timer)
    const passed = performance.now() - (began ??= performance.now())
    timer = setTimeout(end, Math.max(0, Math.min(quiet, longest - passed)))
  }

  function end() {
    const passed = performance.now() - (began ?? 0)
    const { busy } = patience()
    if (passed < busy && isBusy()) return wait(lookAgain, busy)
    const burst: Burst = isEverything ? { what: 'everything' } : { what: 'files', files: [...files] }
    files.clear()
    isEverything = false
    began = undefined
    deliver(burst)
  }

  return {
    note(file: string | undefined) {
      if (file === undefined || files.size >= namedLimit) isEverything = true
      else files.add(file)
      const { quiet, longest } = patience()
      wait(quiet, longest)
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
