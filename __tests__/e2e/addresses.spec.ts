import { expect, test } from './support/test'

test('one address for one page: old, misspelt and decorated ones lead to it in one step', async ({
  request,
}) => {
  const stepOf = async (address: string) => {
    const response = await request.get(address, { maxRedirects: 0 })
    return [response.status(), response.headers().location]
  }
  expect((await stepOf('/heritage/marib-dam/'))[0]).toBe(308)
  expect((await stepOf('/heritage/marib-dam/'))[1]).toMatch(/\/heritage\/marib-dam$/)
  expect((await stepOf('/science/marib-dam'))[0]).toBe(308)
  expect((await stepOf('/science/marib-dam'))[1]).toMatch(/\/heritage\/marib-dam$/)
  expect((await stepOf('/heritage/page/1'))[1]).toMatch(/\/heritage$/)
  expect((await stepOf('/topics/اليَمَن'))[0]).toBe(308)
})

test.describe('what is no address', () => {
  for (const address of ['/x/%D8', '/media/%D8', '/_next/static/%D8', '/heritage/%00', '/heritage/a%2Fb']) {
    test(`${address} is refused, never a failure`, async ({ request }) => {
      const status = (await request.get(address)).status()
      expect([400, 404]).toContain(status)
    })
  }
  test('a missing page is a whole page in its language, with a true 404', async ({ request }) => {
    for (const [address, words] of [
      ['/nothing', 'مبتدأ بلا خبر'],
      ['/heritage/nothing', 'مبتدأ بلا خبر'],
      ['/heritage/page/99', 'مبتدأ بلا خبر'],
      ['/a/b/c/d', 'مبتدأ بلا خبر'],
      ['/en/nothing', 'No news at this address'],
      ['/missing', 'مبتدأ بلا خبر'],
    ] as const) {
      const response = await request.get(address)
      expect(response.status(), address).toBe(404)
      expect(await response.text(), address).toContain(words)
    }
  })
})
