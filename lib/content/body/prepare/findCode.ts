import { nextBlankLines } from './nextMatches'

/** Stretches of a body that are code, `[from, to)`; nothing in them is an element, a comment or a fault. */
export type CodeStretches = {
  ranges: [number, number][]
  /** Fences that are never closed: text. */ lone: [number, number][]
}

const fence = /^( {0,3})(`{3,}|~{3,})([^\n]*)$/gm

/** Finds fenced code alone. */
export function listFences(text: string): CodeStretches {
  const ranges: [number, number][] = []
  const lone: [number, number][] = []
  let open: { start: number; signs: string; from: number } | undefined
  for (const line of text.matchAll(fence)) {
    const signs = line[2] ?? ''
    const rest = line[3] ?? ''
    const end = line.index + line[0].length
    if (!open) {
      if (signs.startsWith('`') && rest.includes('`')) continue
      open = { start: line.index, signs, from: line.index + (line[1]?.length ?? 0) }
    } else if (signs.startsWith(open.signs) && rest.trim() === '') {
      ranges.push([open.start, end])
      open = undefined
    }
  }
  if (open) lone.push([open.from, open.from + open.signs.length])
  return { ranges, lone }
}

/** Finds, asked in order, the next run of exactly so many backticks. */
function nextRuns(text: string): (length: number, from: number) => number | undefined {
  const starts = new Map<number, number[]>()
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const alike = starts.get(run.length)
    if (alike) alike.push(index)
    else starts.set(run.length, [index])
  }
  const passed = new Map<number, number>()
  return (length, from) => {
    const runs = starts.get(length) ?? []
    let next = passed.get(length) ?? 0
    while ((runs[next] ?? Infinity) < from) next++
    passed.set(length, next)
    return runs[next]
  }
}

/** Finds fenced code and code spans. Where a body has no backtick and no tilde the answer is empty, at no cost. */
export function findCode(text: string): CodeStretches {
  if (!text.includes('`') && !text.includes('~~~')) return { ranges: [], lone: [] }
  const { ranges, lone } = listFences(text)
  const fences = ranges.slice()
  let passed = 0
  const nextBlank = nextBlankLines(text)
  const nextRun = nextRuns(text)
  const signs = /\\`|`+/g
  for (let run = signs.exec(text); run; run = signs.exec(text)) {
    while ((fences[passed]?.[1] ?? Infinity) <= run.index) passed++
    const around = fences[passed]
    if (around && run.index >= around[0]) {
      signs.lastIndex = around[1]
      continue
    }
    if (run[0].startsWith('\\')) continue
    const { length } = run[0]
    const close = nextRun(length, run.index + length)
    if (close === undefined || close >= nextBlank(run.index)) continue
    const end = close + length
    ranges.push([run.index, end])
    signs.lastIndex = end
  }
  return { ranges: ranges.sort((a, b) => a[0] - b[0]), lone }
}
