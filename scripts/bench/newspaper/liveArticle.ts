import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Origin } from '../site/benchSite'

/** Milliseconds after which a change counts as lost. */
const patience = 30_000

/** Waits until a page says something. @returns milliseconds, Infinity where it never does */
export async function waitFor({ origin }: Origin, path: string, words: string): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < patience) {
    const answer = await fetch(origin + path)
    if ((await answer.text()).includes(words)) return performance.now() - began
    await sleep(5)
  }
  return Infinity
}

/** The text that a page has to show from a moment on, by the clock of `performance`. */
export type Saved = { path: string; line: string; at: number }

/** Adds a line to an article's file. */
export function changeArticle(
  contentDir: string,
  { file, path }: { file: string; path: string },
  number: number,
): Saved {
  const place = join(contentDir, file)
  const line = `سطر للقياس رقم ${number}.`
  writeFileSync(place, `${readFileSync(place, 'utf8').trimEnd()}\n\n${line}\n`)
  return { path, line, at: performance.now() }
}

/** The value below which a part of sorted numbers lie. */
export function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** The middle one of numbers in any order. */
export const medianOf = (numbers: readonly number[]): number =>
  at(
    numbers.toSorted((a, b) => a - b),
    0.5,
  )
