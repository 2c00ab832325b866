import { join } from 'node:path'
import { getNode, type OtherNode } from '../../nodes/getNode'
import { type BenchSite, withBenchSite } from '../site/benchSite'
import { type Expected, pickArticles } from '../newspaper/listArticles'
import { at, changeArticle, medianOf, waitFor } from '../newspaper/liveArticle'
import { rateOf } from '../reading/rateOf'
import { readPages } from '../reading/readPages'
import { type Newspaper, type Scratch, makeScratch } from '../newspaper/scratch'

/** Each Node has its turn so often: what a machine does beside is then felt by all of them. */
const turns = 3
const pages = 200
const publishes = 20

type Figures = Record<(typeof figures)[number], number>
const figures = [
  'cold start, s',
  'publish, median ms',
  'rendered page, median ms',
  '95 of a hundred, ms',
  'kept pages a second',
  'MB after that',
  'MB at most',
] as const

async function publishTimes(site: BenchSite, contentDir: string, articles: readonly Expected[]) {
  const times: number[] = []
  for (const [number, article] of articles.slice(0, publishes).entries()) {
    const { path, line } = changeArticle(contentDir, article, number)
    times.push(await waitFor(site, path, line))
  }
  return times
}

async function measure(site: BenchSite, contentDir: string, articles: readonly Expected[]): Promise<Figures> {
  const published = await publishTimes(site, contentDir, articles)
  const read = await readPages(
    site,
    articles.slice(publishes).map(({ path }) => path),
  )
  const rate = await rateOf(site.origin + (articles[0]?.path ?? '/'), 'gzip')
  const memory = site.countMemory()
  return {
    'cold start, s': site.untilFirstPage / 1000,
    'publish, median ms': medianOf(published),
    'rendered page, median ms': at(read, 0.5),
    '95 of a hundred, ms': at(read, 0.95),
    'kept pages a second': rate,
    'MB after that': memory.now,
    'MB at most': memory.most,
  }
}

function say(nodes: readonly OtherNode[], taken: ReadonlyMap<OtherNode, Figures[]>) {
  const row = (cells: string[]) =>
    console.log(cells.map((cell, at) => (at ? cell.padStart(18) : cell.padEnd(26))).join(''))
  row(['', ...nodes.map(({ version }) => version)])
  for (const name of figures) {
    const medians = nodes.map((node) => medianOf((taken.get(node) ?? []).map((each) => each[name])))
    const [first = 1] = medians
    row([
      name,
      ...medians.map((value) => `${value.toFixed(value < 100 ? 1 : 0)} (${(value / first).toFixed(2)})`),
    ])
  }
}

async function takeTurns({ contentDir, folder }: Scratch, nodes: readonly OtherNode[]): Promise<true> {
  const articles = pickArticles(contentDir, publishes + pages)
  const taken = new Map<OtherNode, Figures[]>(nodes.map((node) => [node, []]))
  for (let turn = 1; turn <= turns; turn++)
    for (const node of nodes) {
      const places = { contentDir, dataDir: join(folder, `data-${turn}-${node.version}`) }
      const work = (site: BenchSite) => measure(site, contentDir, articles)
      taken.get(node)?.push(await withBenchSite(places, work, { node: node.program }))
      console.log(`turn ${turn}, Node ${node.version}`)
    }
  say(nodes, taken)
  return true
}

/**
 * The served site by several versions of Node in turns: from nothing to its first page, publishing, pages that are rendered
 * and one that is kept, memory. Medians, and multiples of the first version.
 */
export function measureNodes(newspaper: Newspaper, versions: readonly string[]): Promise<true> {
  const nodes = versions.map(getNode)
  return takeTurns(makeScratch(newspaper), nodes)
}
