import type { Newsroom } from './newsroom'

/** Whether a decoded path is 404: nothing is there, and `redirects.yaml` knows nothing of it. */
export function isNotFound(path: string, news: Newsroom, now: number): boolean {
  return (
    news.resolve(path, now).what === 'absent' &&
    news.findOldAddress(path, new URLSearchParams(), now) === undefined
  )
}
