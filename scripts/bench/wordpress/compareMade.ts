import { medianOf } from '../newspaper/liveArticle'
import { readPages } from '../reading/readPages'
import { type Comparison, type Pair, comparePaces } from './comparison'
import type { InBoth } from './inBoth'
import { type Pace, type Watched, medianPace, paceOf } from './pace'

const connections = 10
const rounds = 3

/** A part of the things, of so many parts. */
const partOf = <Thing>(things: readonly Thing[], part: number, parts: number) =>
  things.slice(Math.floor((part * things.length) / parts), Math.floor(((part + 1) * things.length) / parts))

const makeAtOnce = (site: Watched, paths: readonly string[]) =>
  paceOf(site, async () => (await readPages(site, paths, connections)).length)

/**
 * Articles that are made for the one who asks, in turns: one at a time, and ten at once.
 * @param articles that nobody has read yet: a tenth of them is not counted
 */
export async function compareMade(
  wordpress: Watched,
  khabar: Watched,
  articles: readonly InBoth[],
): Promise<Comparison[]> {
  const alone: Pair<number[]> = { wordpress: [], khabar: [] }
  const atOnce: Pair<Pace[]> = { wordpress: [], khabar: [] }
  const uncounted = Math.ceil(articles.length / 10)
  for (const [place, both] of articles.slice(0, 4 * uncounted).entries()) {
    const theirs = await readPages(wordpress, [both.wordpress.path])
    const ours = await readPages(khabar, [both.khabar.path])
    if (place < uncounted) continue
    alone.wordpress.push(...theirs)
    alone.khabar.push(...ours)
  }
  for (let round = 0; round < rounds; round++) {
    const part = partOf(articles.slice(4 * uncounted), round, rounds)
    const [theirs, ours] = [part.map((both) => both.wordpress.path), part.map((both) => both.khabar.path)]
    atOnce.wordpress.push(await makeAtOnce(wordpress, theirs))
    atOnce.khabar.push(await makeAtOnce(khabar, ours))
  }
  return [
    {
      what: 'article made for the one who asks, median',
      unit: 'ms',
      better: 'less',
      wordpress: medianOf(alone.wordpress),
      khabar: medianOf(alone.khabar),
    },
    ...comparePaces('articles made, 10 connections', {
      wordpress: medianPace(atOnce.wordpress),
      khabar: medianPace(atOnce.khabar),
    }),
  ]
}
