import type { Origin } from '../site/benchSite'
import { changeArticle, medianOf, waitFor } from '../newspaper/liveArticle'
import type { Comparison } from './comparison'
import type { InBoth } from './inBoth'
import { paragraphBlock } from './posts'
import type { Placed, Wordpress } from './withWordpress'

const times = 20
/** Each of these waits until the cache lets go. */
const cachedTimes = 5
/** How many articles are published. */
export const publishes = times + cachedTimes

/** The article has just been read; milliseconds until it is read with its new text. */
async function saveInWordpress(
  { save }: Wordpress,
  origin: string,
  { id, path }: Placed,
  turn: number,
): Promise<number> {
  const line = `سطر للقياس رقم ${turn}.`
  await (await fetch(origin + path)).arrayBuffer()
  const began = performance.now()
  // It says when it is saved: nobody has to ask before that.
  await save(id, paragraphBlock(line))
  await waitFor({ origin }, path, line)
  return performance.now() - began
}

async function saveHere(
  khabar: Origin,
  contentDir: string,
  article: InBoth['khabar'],
  turn: number,
): Promise<number> {
  await (await fetch(khabar.origin + article.path)).arrayBuffer()
  const { path, line } = changeArticle(contentDir, article, turn)
  return waitFor(khabar, path, line)
}

/** From saving an article that has just been read to having its new text by HTTP, in turns. */
export async function comparePublishing(
  wordpress: Wordpress,
  khabar: Origin,
  contentDir: string,
  articles: readonly InBoth[],
): Promise<Comparison[]> {
  const [plain, cached, ours]: [number[], number[], number[]] = [[], [], []]
  for (const [turn, both] of articles.slice(0, times).entries()) {
    plain.push(await saveInWordpress(wordpress, wordpress.origin, both.wordpress, turn))
    ours.push(await saveHere(khabar, contentDir, both.khabar, turn))
  }
  for (const [turn, both] of articles.slice(times, publishes).entries())
    cached.push(await saveInWordpress(wordpress, wordpress.cachedOrigin, both.wordpress, turn))
  const figures = { unit: 'ms', better: 'less', khabar: medianOf(ours) } as const
  return [
    { what: 'from saving to having it, as installed, median', ...figures, wordpress: medianOf(plain) },
    { what: 'from saving to having it, with fastcgi_cache, median', ...figures, wordpress: medianOf(cached) },
  ]
}
