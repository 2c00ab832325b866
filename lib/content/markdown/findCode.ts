/** Stretches of a body that are code, `[from, to)`; nothing in them is an element, a comment or a fault. */
export type CodeStretches = {
  ranges: [number, number][]
  /** Fences that are never closed: text. */ lone: [number, number][]
}

const fence = /^( {0,3})(`{3,}|~{3,})([^\n]*)$/gm
const blankLine = /\n[ \t]*\n/g

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

/** Finds fenced code and code spans. Where a body has no backtick and no tilde the answer is empty, at no cost. */
export function findCode(text: string): CodeStretches {
  if (!text.includes('`') && !text.includes('~~~')) return { ranges: [], lone: [] }
  const { ranges, lone } = listFences(text)
  const fences = ranges.slice()
  const inFence = (at: number) => fences.find(([from, to]) => at >= from && at < to)
  const signs = /\\`|`+/g
  for (let run = signs.exec(text); run; run = signs.exec(text)) {
    const around = inFence(run.index)
    if (around) {
      signs.lastIndex = around[1]
      continue
    }
    if (run[0].startsWith('\\')) continue
    blankLine.lastIndex = run.index
    const limit = blankLine.exec(text)?.index ?? text.length
    const rest = text.slice(run.index + run[0].length, limit)
    const close = new RegExp(`(?<!\`)${run[0]}(?!\`)`).exec(rest)
    if (!close) continue
    const end = run.index + run[0].length + close.index + run[0].length
    ranges.push([run.index, end])
    signs.lastIndex = end
  }
  return { ranges: ranges.sort((a, b) => a[0] - b[0]), lone }
}
