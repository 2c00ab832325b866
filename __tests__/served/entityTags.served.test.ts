import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Front, nginx, startFront } from '../fixtures/servers/nginx'
import { receive } from '../fixtures/servers/receive'
import { until } from '../fixtures/servers/startServer'
import { type Paper, servePaper } from './support/servePaper'

let paper: Paper
let front: Front | undefined
beforeAll(async () => {
  paper = await servePaper()
  if (nginx) front = await startFront(join(paper.root, 'nginx'), [new URL(paper.origin).host])
}, 60_000)
afterAll(async () => {
  await front?.stop()
  await paper?.stop()
})

const page = '/heritage/marib-dam'
const tagOf = async (origin: string) => (await receive(origin + page, {})).headers.etag ?? ''
const askKnowing = (origin: string, etag: string) => receive(origin + page, { 'if-none-match': etag })

/** Sets the urgent notice of the Arabic edition; without a title none stands. */
async function stand(title: string | undefined) {
  const until = title === undefined ? '2026-01-02T10:00:00+03:00' : '2099-01-01T00:00:00+03:00'
  const matter = [`title: ${title ?? 'انتهى'}`, 'publishedAt: 2026-01-01T10:00:00+03:00', `until: ${until}`]
  paper.write('ar/urgent/notice.mdx', `---\n${matter.join('\n')}\n---\n`)
  await paper.publish()
}

describe.each([
  ['Node', () => paper.origin],
  ['nginx', () => front?.origin],
])('through %s', (_through, originOf) => {
  it('a reader who knows a page is told so, unless another notice stands on it', async (context) => {
    const origin = originOf()
    if (origin === undefined) return context.skip('nginx is not installed')
    await stand(undefined)
    let text = ''
    let etag = ''
    for (const title of ['سد مأرب من عجائب اليمن', 'عرش بلقيس في مأرب', undefined]) {
      await until(
        'the page shows what stood before',
        async () => {
          text = String((await receive(origin + page, { 'accept-encoding': 'identity' })).body)
          etag = await tagOf(origin)
          return text.includes('</html>') && (await askKnowing(origin, etag)).status === 304
        },
        10,
      )
      await stand(title)
      const here = await askKnowing(paper.origin, etag)
      expect(here.status).toBe(200)
      await until(
        'the change is through',
        async () => {
          const answer = await askKnowing(origin, etag)
          // Never 304 for what shows another notice; a cache in front holds the page before for seconds.
          if (answer.status !== 200) return false
          const shown = String(answer.body)
          return title === undefined ? !shown.includes('عرش بلقيس في مأرب') : shown.includes(title)
        },
        10,
      )
    }
  })
})
