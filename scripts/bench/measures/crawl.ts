import { findMissing } from '../reading/findMissing'
import { type Expected, listArticles } from '../newspaper/listArticles'
import { articleOf, visibleText } from '../reading/visibleText'

const atOnce = 8

async function judge(origin: string, { file, path, body, bodyLine }: Expected): Promise<string | undefined> {
  const response = await fetch(origin + path, { redirect: 'manual' })
  const html = await response.text()
  if (response.status !== 200) return `${file}  ${response.status} at ${path}`
  const missing = findMissing(body, visibleText(articleOf(html)))
  return (
    missing && `${file}:${bodyLine + missing.line - 1}  not on the page: ${missing.text.trim().slice(0, 160)}`
  )
}

/**
 * Asks a running site for every n-th article of its content folder and compares what it says with the source.
 * @returns whether all were there, whole and in order.
 */
export async function crawl(origin: string, folder: string, every: number): Promise<boolean> {
  const { articles, passedOver } = listArticles(folder, every)
  const queue = articles.values()
  const faults: string[] = []
  const times: number[] = []
  async function work() {
    for (const expected of queue) {
      const start = performance.now()
      const fault = await judge(origin, expected)
      times.push(performance.now() - start)
      if (fault) faults.push(fault)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, work))
  const seconds = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  const share = (part: number) => Math.round(times[Math.floor(times.length * part)] ?? 0)
  for (const fault of faults) console.log(fault)
  console.log(
    `${articles.length} articles, ${faults.length} with a fault, ${passedOver} not out; ` +
      `${Math.round(articles.length / seconds)} a second, median ${share(0.5)} ms, 95th of a hundred ${share(0.95)} ms`,
  )
  return faults.length === 0
}
