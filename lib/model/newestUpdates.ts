import type { Article, LiveUpdate } from './model'

/**
 * The updates of a live article, newest first; none of any other.
 * @returns each with the id of its place in the page: its moment, so that it stays when others come, and a number where
 *   an update of the same moment stands before it in the file
 */
export function listNewestUpdates(article: Article): (LiveUpdate & { id: string })[] {
  if (article.kind !== 'live') return []
  const taken = new Map<string, number>()
  return article.updates
    .map((update) => {
      const moment = `update-${Date.parse(update.at) / 1000}`
      const count = (taken.get(moment) ?? 0) + 1
      taken.set(moment, count)
      return { ...update, id: count > 1 ? `${moment}-${count}` : moment }
    })
    .toSorted((one, other) => other.at.localeCompare(one.at))
}
