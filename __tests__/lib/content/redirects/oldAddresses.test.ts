import { describe, expect, it } from 'vitest'
import { makeArticle } from '../../../fixtures/makeArticle'
import { makeTestIndex } from '../../../fixtures/testIndex'
import { readRedirects } from '@/lib/content/redirects/readRedirects'

const now = Date.parse('2026-01-01T00:00:00Z')

function openWith(text: string) {
  const index = makeTestIndex()
  index.addArticle(makeArticle({ slug: 'سد-مأرب', aliases: ['/heritage/dam'] }))
  index.addArticle(makeArticle({ slug: 'tides', section: 'science' }))
  index.addArticle(makeArticle({ slug: 'later', publishedAt: '2027-01-01T00:00:00.000Z' }))
  index.store.putRedirects(readRedirects(text, 'https://khabar.example', () => undefined) ?? [])
  return (address: string) => {
    const [path = '', search = ''] = address.split('?')
    const found = index.newsroom.findOldAddress(path, new URLSearchParams(search), now)
    if (!found || found.what === 'gone') return found?.what
    return found.what === 'moved' ? found.path + (found.anchor && `#${found.anchor}`) : found.url
  }
}

describe('findOldAddress', () => {
  const find = openWith(`redirects:
  /2019/05/old: /heritage/سد-مأرب
  /%D9%82%D8%AF%D9%8A%D9%85: /heritage/%D8%B3%D8%AF-%D9%85%D8%A3%D8%B1%D8%A8#الماء
  /before: /heritage/dam
  /?p=123: /science/tides
  /?cat={id}: /science
  /{year}/{month}/{slug}: /heritage/{slug}
  /archive/{slug}: https://archive.example/{slug}
  /soon: /heritage/later
  /rss: /feeds/ar/rss.xml
gone:
  - /2012/poll
  - /polls/{id}
`)

  it.each([
    ['/2019/05/old', '/heritage/سد-مأرب'],
    ['/2019/05/old/', '/heritage/سد-مأرب'],
    ['/قديم', '/heritage/سد-مأرب#الماء'],
    ['/before', '/heritage/سد-مأرب'],
    ['/?p=123', '/science/tides'],
    ['/?utm_source=x&p=123', '/science/tides'],
    ['/?cat=9', '/science'],
    ['/2020/11/tides', '/science/tides'],
    ['/archive/سد', 'https://archive.example/%D8%B3%D8%AF'],
    ['/2012/poll', 'gone'],
    ['/polls/7', 'gone'],
  ])('%s leads to %s in one step', (asked, found) => expect(find(asked)).toBe(found))

  it.each(['/2019/05/unknown', '/?p=124', '/soon', '/2012', '/polls/x', '/nothing'])(
    '%s is no old address',
    (asked) => expect(find(asked)).toBeUndefined(),
  )

  it('says by which names of the query an address was known', () => {
    const index = makeTestIndex()
    index.addArticle(makeArticle())
    index.store.putRedirects(readRedirects('/?p=1: /heritage/marib-dam', '', () => undefined) ?? [])
    const query = new URLSearchParams('p=1&ref=x')
    expect(index.newsroom.findOldQuery('/', query, now)).toMatchObject({ used: ['p'] })
    expect(index.newsroom.findOldQuery('/', new URLSearchParams('ref=x'), now)).toBeUndefined()
  })

  it('looks one address up among very many, without reading the others', () => {
    const many = Array.from({ length: 2_000 }, (_, number) => `/?p=${number}: /science/tides`).join('\n')
    expect(openWith(many)('/?p=1999')).toBe('/science/tides')
  })
})
