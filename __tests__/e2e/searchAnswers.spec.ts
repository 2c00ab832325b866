import { pageKinds } from './support/pages'
import { expect, test } from './support/test'

test('every spelling of a hurried reader finds the same article first', async ({ page }) => {
  const first = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first()
  for (const query of ['سد مأرب', 'سدّ مأرب', 'السد مارب', 'ســـد مأرب', '\u200fسد  مأرب', 'سد مأرپ']) {
    await page.goto(`/search?q=${encodeURIComponent(query)}`)
    await expect(first, query).toHaveAccessibleName(/سدّ مأرب/)
  }
})

test('a phrase, an exclusion and a filter narrow what is found', async ({ page }) => {
  const countOf = async (asked: string) => {
    await page.goto(`/search?${asked}`)
    return page.getByRole('main').getByRole('article').count()
  }
  const all = await countOf(`q=${encodeURIComponent('مأرب')}`)
  expect(all).toBeGreaterThan(1)
  const without = await countOf(`q=${encodeURIComponent('مأرب -البتراء')}`)
  expect(without).toBeLessThan(all)
  const inSection = await countOf(`q=${encodeURIComponent('مأرب')}&section=heritage`)
  expect(inSection).toBeGreaterThan(0)
  expect(inSection).toBeLessThan(all)
})

test('any input is answered', async ({ request }) => {
  const odd = ['NEAR(', '"', '*', '-', 'AND OR NOT', 'أ'.repeat(2_000), '😀', '\u0000\u0007', "';--", '%']
  for (const query of odd) {
    const answer = await request.get(`/search?q=${encodeURIComponent(query)}`)
    expect([query.slice(0, 20), answer.status()]).toEqual([query.slice(0, 20), 200])
  }
  for (const rest of ['q=%E0%A4%A', 'q=a&q=b&page=-1', 'page=1e9', 'q=a&section=__proto__&kind=x&period=y'])
    expect([rest, (await request.get(`/search?${rest}`)).status()]).toEqual([rest, 200])
})

test('every page tells a browser of the search of its edition, in one place of its head', async ({
  request,
}) => {
  for (const [kind, address] of Object.entries(pageKinds)) {
    const [head = ''] = (await (await request.get(address)).text()).split('</head>')
    const edition = address.startsWith('/en') ? 'en' : 'ar'
    const named = head.match(/<link rel="search"[^>]*>/g) ?? []
    expect(named, kind).toHaveLength(1)
    expect(named[0]).toContain(`href="/opensearch/${edition}.xml"`)
    expect(named[0]).toMatch(/ title="[^"]+"/)
    expect(head.indexOf('rel="search"'), kind).toBeGreaterThan(head.indexOf('name="theme-color"'))
  }
})
