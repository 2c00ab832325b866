import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'
import { listArticles } from './listArticles'

const addresses = 500
/** Requests a second, from so many connections, for so many seconds. */
const load = { overallRate: 200, connections: 20, duration: 20 }
/** Milliseconds between two changes. */
const period = 2_000

type Measured = { rate: number; p50: number; p99: number; misses: number; failed: number; changes: number }

/** The value of `x-nextjs-cache` among headers as they came, names and values in turn. */
function isMiss(headers: readonly string[]): boolean {
  const at = headers.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === 'x-nextjs-cache')
  return at !== -1 && headers[at + 1] === 'MISS'
}

/** Loads the site with steady requests while `change` is called again and again with a number that grows. */
async function measure(origin: string, paths: string[], change: (number: number) => void): Promise<Measured> {
  let misses = 0
  let changes = 0
  let clients = 0
  const timer = setInterval(() => change(++changes), period)
  const result = await autocannon({
    url: origin,
    ...load,
    setupClient(client) {
      const from = Math.floor((clients++ * paths.length) / load.connections)
      client.setRequests([...paths.slice(from), ...paths.slice(0, from)].map((path) => ({ path })))
      client.on('headers', ({ headers }) => {
        if (isMiss(headers as unknown as string[])) misses++
      })
    },
  })
  clearInterval(timer)
  const { latency, requests, non2xx, errors } = result
  return {
    rate: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    misses,
    failed: non2xx + errors,
    changes,
  }
}

function say(what: string, { rate, p50, p99, misses, failed, changes }: Measured): void {
  const columns = [
    `${Math.round(rate)} a second`,
    `p50 ${Math.round(p50)} ms`,
    `p99 ${Math.round(p99)} ms`,
    `${misses} rendered`,
  ]
  console.log(
    [
      what.padEnd(34),
      ...columns.map((column) => column.padStart(14)),
      `${failed} failed`,
      `${changes} changes`,
    ].join('  '),
  )
}

/**
 * What an urgent notice that comes and goes costs a site under load, between two other things: nothing that changes, and
 * a change that drops every kept page. Writes to the site's content folder and puts back what was there.
 */
export async function measureUrgent(origin: string, folder: string): Promise<boolean> {
  const paths = listArticles(folder, 1)
    .articles.map(({ path }) => path)
    .slice(0, addresses)
  for (const path of paths) await (await fetch(origin + path)).arrayBuffer()

  const quiet = await measure(origin, paths, () => {})
  say('nothing changes', quiet)

  const notices = path.join(folder, 'ar', 'urgent')
  const notice = path.join(notices, 'measured.mdx')
  const until = new Date(Date.now() + 3_600_000).toISOString()
  mkdirSync(notices, { recursive: true })
  const urgent = await measure(origin, paths, (number) => {
    if (number % 2 === 0) rmSync(notice)
    else writeFileSync(notice, `---\ntitle: خبر عاجل للقياس ${number}\nuntil: ${until}\n---\n`)
  })
  rmSync(notice, { force: true })
  say('an urgent notice comes and goes', urgent)

  const site = path.join(folder, 'site.yaml')
  const before = readFileSync(site, 'utf8')
  const kept = before.replace(/^description:.*\n(?:[ \t].*\n)*/m, '')
  const everything = await measure(origin, paths, (number) =>
    writeFileSync(site, `${kept}\ndescription: قياس ${number}\n`),
  )
  writeFileSync(site, before)
  say('every page is dropped', everything)
  return urgent.failed === 0 && urgent.misses <= quiet.misses + paths.length / 10
}
