import { type OwnSite, startOwnSite } from './support/ownSite'
import { pageKinds } from './support/pages'
import { expect, test } from './support/test'

const soon = { timeout: 10_000, intervals: [100] }

test.describe('an urgent notice, without a script', () => {
  let site: OwnSite
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    site = await startOwnSite()
  })
  test.afterAll(() => site?.stop())

  const kinds = Object.values(pageKinds).map(encodeURI)
  const arabic = kinds.filter((address) => !address.startsWith('/en'))
  const english = kinds.filter((address) => address.startsWith('/en'))
  const notice = (...front: string[]) => ['---', ...front, '---', ''].join('\n')

  test('stands on every page of its edition, is rendered for none, and is gone at its end', async () => {
    test.setTimeout(120_000)
    const listWith = async (words: string) => {
      const texts = await Promise.all(kinds.map((address) => site.textOf(address)))
      return kinds.filter((_, place) => texts[place]?.includes(words))
    }
    const missesOf = async () =>
      (JSON.parse(await site.textOf('/api/health')) as { pageCache: { misses: number } }).pageCache.misses
    await listWith('')
    const before = await missesOf()
    const until = Date.now() + 12_000
    const ends = `until: ${new Date(until).toISOString()}`
    site.write(
      'ar/urgent/moon.mdx',
      notice('title: ثبوت رؤية هلال الشهر', 'article: heritage/marib-dam', ends),
    )
    await expect.poll(() => listWith('ثبوت رؤية هلال الشهر'), soon).toEqual(arabic)
    expect(await site.textOf('/latest')).toMatch(
      /<a href="\/heritage\/marib-dam"[^>]*>ثبوت رؤية هلال الشهر<\/a>/,
    )
    site.write('en/urgent/any name.mdx', notice('title: The new moon was seen', ends))
    await expect.poll(() => listWith('The new moon was seen'), soon).toEqual(english)
    expect(JSON.parse(await site.textOf('/api/urgent/en'))).toMatchObject({ urgent: { word: 'Urgent' } })
    expect(await missesOf()).toBe(before)

    await new Promise((done) => setTimeout(done, until - Date.now()))
    await expect.poll(async () => (await listWith('ثبوت رؤية هلال الشهر')).length, soon).toBe(0)
    expect(await listWith('The new moon was seen')).toEqual([])
    expect(JSON.parse(await site.textOf('/api/urgent/ar'))).toEqual({ urgent: null })
  })
})
