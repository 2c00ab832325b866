import { connect } from 'node:net'
import { type OwnSite, startOwnSite } from './support/ownSite'
import { expect, test } from './support/test'

const nuqta = '/culture/النقطة-التي-قيست-بها-الحروف'
const nuqtaHref = encodeURI(nuqta)

const redirects = `redirects:
  /2019/05/sadd: /heritage/marib-dam
  /قديم/سد-مأرب: /heritage/marib-dam
  /%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/%D8%A7%D9%84%D9%86%D9%82%D8%B7%D8%A9: ${nuqta}
  https://old.example/story.aspx?id=44: /science/tides
  ?p=123: /heritage/petra
  /?page_id=9: /about
  /index.php?p=124: /science/astrolabe
  /?p=125&lang=en: /en/heritage/marib-dam
  /?s={words}: /latest
  /?cat={id}: /economy
  /feed: /feeds/ar/rss.xml
  /en/feed: /feeds/en/rss.xml
  /category/turath/feed: /feeds/ar/section/heritage/rss.xml
  /category/turath: /heritage
  /category/turath/page/2: /heritage
  /tag/اليمن: /topics/اليمن
  /author/turath: /authors/desk-heritage
  /من-نحن: /about
  /tides.html: /science/tides
  /part: /heritage/marib-dam#note-fn-1
  /wp-content/uploads/2019/05/shop.pdf: https://files.example/shop.pdf?size=a4
  /shop: https://shop.example/a?b=c
  /news/{id}-{slug}.html: /heritage/{slug}
  /{year}/{month}/{day}/{slug}: /heritage/{slug}
  /{year}/{month}/{slug}: /heritage/{slug}
  /archive/{year}/{name}: https://archive.example/{year}/{name}
  /en/{year}/{month}/{slug}: /en/heritage/{slug}
gone:
  - /2012/campaign
  - /polls/{id}
  - ?p=13
`

/** What is asked for as it stands in the request line, and where it leads in one step. */
const leads: [asked: string, to: string][] = [
  // Exact ones, in every spelling.
  ['/2019/05/sadd', '/heritage/marib-dam'],
  ['/2019/05/sadd/', '/heritage/marib-dam'],
  ['/2019/05/sad%64', '/heritage/marib-dam'],
  ['/2019/05/sadd?utm_source=x', '/heritage/marib-dam?utm_source=x'],
  ['/2019/05/sadd/?utm_source=x&b=', '/heritage/marib-dam?utm_source=x&b='],
  ['/قديم/سد-مأرب', '/heritage/marib-dam'],
  [encodeURI('/قديم/سد-مأرب'), '/heritage/marib-dam'],
  [encodeURI('/قديم/سد-مأرب').toLowerCase(), '/heritage/marib-dam'],
  [`${encodeURI('/قديم/سد-مأرب')}/`, '/heritage/marib-dam'],
  [encodeURI('/قديم/سد-مأرب'.normalize('NFD')), '/heritage/marib-dam'],
  [`/قديم/${encodeURI('سد-مأرب')}`, '/heritage/marib-dam'],
  ['/أرشيف/النقطة', nuqtaHref],
  [encodeURI('/أرشيف/النقطة'), nuqtaHref],
  [encodeURI('/أرشيف/النقطة').toLowerCase(), nuqtaHref],
  ['/من-نحن', '/about'],
  [encodeURI('/من-نحن'), '/about'],
  ['/tides.html', '/science/tides'],
  ['/part', '/heritage/marib-dam#note-fn-1'],
  ['/part?ref=x', '/heritage/marib-dam?ref=x#note-fn-1'],
  // By the query.
  ['/?p=123', '/heritage/petra'],
  ['/?p=123&preview=true', '/heritage/petra?preview=true'],
  ['/?utm_source=x&p=123', '/heritage/petra?utm_source=x'],
  ['/?%70=123', '/heritage/petra'],
  ['/?page_id=9', '/about'],
  ['/index.php?p=124', '/science/astrolabe'],
  ['/?lang=en&p=125', '/en/heritage/marib-dam'],
  ['/?p=125&lang=en', '/en/heritage/marib-dam'],
  ['/story.aspx?id=44', '/science/tides'],
  ['/story.aspx?id=44&utm_source=x', '/science/tides?utm_source=x'],
  ['/2019/05/sadd?p=123', '/heritage/marib-dam?p=123'],
  [`/?s=${encodeURIComponent('سد مأرب')}`, '/latest'],
  ['/?s=dam+wall', '/latest'],
  ['/?cat=7', '/economy'],
  ['/?cat=7&paged=2', '/economy?paged=2'],
  // Lists and feeds of the old site.
  ['/feed', '/feeds/ar/rss.xml'],
  ['/feed/', '/feeds/ar/rss.xml'],
  ['/en/feed/', '/feeds/en/rss.xml'],
  ['/category/turath/feed/', '/feeds/ar/section/heritage/rss.xml'],
  ['/category/turath/', '/heritage'],
  ['/category/turath/page/2/', '/heritage'],
  [`/tag/${encodeURI('اليمن')}/`, encodeURI('/topics/اليمن')],
  ['/tag/اليمن', encodeURI('/topics/اليمن')],
  ['/author/turath', '/authors/desk-heritage'],
  // Patterns with parts: the article is found in whatever section it stands.
  ['/news/12-petra.html', '/heritage/petra'],
  ['/news/12-tides.html', '/science/tides'],
  ['/2020/11/petra', '/heritage/petra'],
  ['/2020/1/petra/', '/heritage/petra'],
  ['/2020/11/03/petra/', '/heritage/petra'],
  ['/2020/11/tides?fbclid=a', '/science/tides?fbclid=a'],
  ['/2020/11/النقطة-التي-قيست-بها-الحروف', nuqtaHref],
  [encodeURI('/2020/11/النقطة-التي-قيست-بها-الحروف/'), nuqtaHref],
  [encodeURI('/2020/11/النقطة-التي-قيست-بها-الحروف').toLowerCase(), nuqtaHref],
  ['/en/2020/11/marib-dam', '/en/heritage/marib-dam'],
  // Elsewhere.
  ['/shop', 'https://shop.example/a?b=c'],
  ['/shop/?x=1', 'https://shop.example/a?b=c&x=1'],
  ['/wp-content/uploads/2019/05/shop.pdf', 'https://files.example/shop.pdf?size=a4'],
  ['/archive/2019/سد', 'https://archive.example/2019/%D8%B3%D8%AF'],
  [encodeURI('/archive/2019/سد').toLowerCase(), 'https://archive.example/2019/%D8%B3%D8%AF'],
  // Addresses that the site itself gave up.
  ['/pages/about', '/about'],
  ['/science/marib-dam', '/heritage/marib-dam'],
  ['/HERITAGE/marib-dam', '/heritage/marib-dam'],
]
/** Slashes too many are put right first, in a step of their own. */
const doubled: [asked: string, to: string][] = [
  ['/2019//05///sadd', '/2019/05/sadd'],
  ['/2019//05/sadd/?b=//', '/2019/05/sadd/?b=//'],
]
const gone = ['/2012/campaign', '/2012/campaign/', '/polls/7', '/polls/7/?x=1', '/?p=13']
const missing = ['/2019/05/unknown', '/news/x-petra.html', '/polls/x', '/20191/05/petra', '/index.php?p=9']
const live = ['/?p=9', '/heritage/marib-dam?p=9', '/en?lang=en']

test.describe('an old address', () => {
  let site: OwnSite
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    site = await startOwnSite()
    site.write('redirects.yaml', redirects)
  })
  test.afterAll(() => site?.stop())

  /**
   * The answer to a request line with nothing put right first but raw letters: every client escapes them, and Node's parser
   * refuses a line that holds them.
   */
  function ask(path: string): Promise<{ status: number; location: string }> {
    const { hostname, port } = new URL(site.origin)
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) })
      const chunks: Buffer[] = []
      socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      socket.on('end', () => {
        const head = Buffer.concat(chunks).toString('latin1')
        const [, status = '0'] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? []
        resolve({ status: Number(status), location: /^location: (.*)\r$/im.exec(head)?.[1] ?? '' })
      })
      const line = path.replace(/[^!-~]+/g, encodeURIComponent)
      // Written and not ended: who hangs up gets no page.
      socket.write(`GET ${line} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`)
    })
  }
  const own = (location: string) =>
    location.startsWith(site.origin) ? location.slice(site.origin.length) : location

  test('leads in one step to the page that has its content now', async () => {
    await expect.poll(async () => (await ask('/2019/05/sadd')).status, { timeout: 10_000 }).toBe(308)
    const told: string[] = []
    for (const [asked, to] of doubled) {
      const { status, location } = await ask(asked)
      if (status !== 308 || own(location) !== to) told.push(`${asked}: ${status} ${location}`)
    }
    for (const [asked, to] of leads) {
      const { status, location } = await ask(asked)
      if (status !== 308 || own(location) !== to) told.push(`${asked}: ${status} ${own(location)}, not ${to}`)
      else if (to.startsWith('/')) {
        const there = await ask(to.replace(/#.*/, ''))
        if (there.status !== 200) told.push(`${asked}: at ${to} stands ${there.status} ${there.location}`)
      }
    }
    expect(told).toEqual([])
    expect(leads.length).toBeGreaterThanOrEqual(60)
    const statusesOf = (paths: string[]) => Promise.all(paths.map(async (path) => (await ask(path)).status))
    expect(await statusesOf(gone)).toEqual(gone.map(() => 410))
    expect(await statusesOf(missing)).toEqual(missing.map(() => 404))
    expect(await statusesOf(live)).toEqual(live.map(() => 200))
  })
})
