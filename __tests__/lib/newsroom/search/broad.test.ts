import { expect, it } from 'vitest'
import { mostWeighed } from '@/lib/newsroom/search/statements'
import { makeArchive } from './archive'

const days = (number: number) => new Date(Date.UTC(2010, 0, 1 + number)).toISOString()

it('puts headlines first in what is too much to be weighed, the very word before its cousins, then the newest', () => {
  const crowd = Array.from({ length: mostWeighed }, (_, number) => [
    `n-${number}`,
    { title: `خبر ${number}`, text: 'مدينة', publishedAt: days(number) },
  ])
  const { find, search } = makeArchive({
    ...(Object.fromEntries(crowd) as Record<string, { title: string; text: string; publishedAt: string }>),
    old: { title: 'مدينة قديمة', publishedAt: days(-900) },
    older: { title: 'أول مدينة', publishedAt: days(-901) },
    cousin: { title: 'مدينتنا', publishedAt: days(900) },
  })
  expect(search('مدينة').total).toBe(mostWeighed + 3)
  expect(find('مدينة').slice(0, 4)).toEqual(['old', 'older', `n-${mostWeighed - 1}`, `n-${mostWeighed - 2}`])
  expect(find('مدينة').slice(4)).not.toContain('cousin')
  expect(search('مدينة', { limit: 3, offset: mostWeighed }).hits.map(({ article }) => article.slug)).toEqual([
    'n-1',
    'n-0',
    'cousin',
  ])
})
