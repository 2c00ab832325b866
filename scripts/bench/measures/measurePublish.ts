import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BenchSite, withBenchSite } from '../site/benchSite'
import { type Expected, countTexts, listArticles } from '../newspaper/listArticles'
import { at, changeArticle, waitFor } from '../newspaper/liveArticle'
import { type Newspaper, makeScratch } from '../newspaper/scratch'

/** The target: half of all changes live within the first, 99 of a hundred within the second. Milliseconds. */
const limits = { median: 1_000, most: 2_000 }

function judge(what: string, times: number[]): boolean {
  const sorted = times.toSorted((a, b) => a - b)
  const [median, most] = [at(sorted, 0.5), at(sorted, 0.99)]
  console.log(
    `${what.padEnd(24)} ${times.length} times: median ${Math.round(median)} ms, 99 of a hundred within ${Math.round(most)} ms`,
  )
  return median < limits.median && most < limits.most
}

/** A new article beside another one. */
function addArticle(contentDir: string, beside: string, number: number): { path: string; title: string } {
  const title = `مقال للقياس رقم ${number}`
  const text = `---\ntitle: ${title}\npublishedAt: ${new Date(Date.now() - 60_000).toISOString()}\n---\n\nمتن المقال.\n`
  const section = dirname(beside)
  writeFileSync(join(contentDir, section, `measured-${number}.mdx`), text)
  return { path: `/${section.replace(/^ar\//, '')}/measured-${number}`, title }
}

async function measure(site: BenchSite, contentDir: string, articles: readonly Expected[], times: number) {
  const [changed, added, fronts]: [number[], number[], number[]] = [[], [], []]
  for (let number = 1; number <= times; number++) {
    const article = articles[number % articles.length]
    if (!article) continue
    await (await fetch(site.origin + article.path)).arrayBuffer()
    const { path, line } = changeArticle(contentDir, article, number)
    changed.push(await waitFor(site, path, line))
  }
  for (let number = 1; number <= Math.ceil(times / 5); number++) {
    const { path, title } = addArticle(contentDir, articles[0]?.file ?? '', number)
    const untilFront = waitFor(site, '/', title)
    added.push(await waitFor(site, path, title))
    fronts.push(await untilFront)
  }
  return [judge('changed', changed), judge('new, its page', added), judge('new, the front', fronts)].every(
    Boolean,
  )
}

/**
 * From the moment at which a file is saved to the moment at which a reader gets it, by HTTP: changed articles that were
 * read before, and new ones on their page and on the front.
 */
export async function measurePublish(newspaper: Newspaper, times: number): Promise<boolean> {
  const scratch = makeScratch(newspaper)
  const texts = countTexts(scratch.contentDir)
  const every = Math.max(1, Math.floor(texts / (times * 1.5)))
  const { articles } = listArticles(scratch.contentDir, every)
  const arabic = articles.filter(({ file }) => file.startsWith('ar/'))
  console.log(`${texts} texts`)
  return withBenchSite(scratch, (site) => measure(site, scratch.contentDir, arabic, times))
}
