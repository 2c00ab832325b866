import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Asked, askEvenly } from '../reading/askEvenly'
import { withBenchSite } from '../site/benchSite'
import { pickArticles } from '../newspaper/listArticles'
import { type Newspaper, makeScratch } from '../newspaper/scratch'

const addresses = 500
/** Requests a second, and for how many seconds. */
const load = { rate: 200, duration: 20 }
/** Milliseconds between two changes. */
const period = 2_000

type Measured = Asked & { changes: number }

/** Loads the site with steady requests while `change` is called again and again with a number that grows. */
async function measure(origin: string, paths: string[], change: (number: number) => void): Promise<Measured> {
  let changes = 0
  const timer = setInterval(() => change(++changes), period)
  const asked = await askEvenly(
    paths.map((path) => origin + path),
    load.rate,
    load.duration,
  )
  clearInterval(timer)
  return { ...asked, changes }
}

function say(what: string, { perSecond, median, slowest, rendered, failed, changes }: Measured): void {
  const columns = [
    `${Math.round(perSecond)} a second`,
    `p50 ${median.toFixed(1)} ms`,
    `p99 ${Math.round(slowest)} ms`,
    `${rendered} rendered`,
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

async function compare(origin: string, folder: string): Promise<boolean> {
  const paths = pickArticles(folder, addresses).map(({ path }) => path)
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
  const kept = readFileSync(site, 'utf8').replace(/^description:.*\n(?:[ \t].*\n)*/m, '')
  const everything = await measure(origin, paths, (number) =>
    writeFileSync(site, `${kept}\ndescription: قياس ${number}\n`),
  )
  say('every page is dropped', everything)
  return urgent.failed === 0 && urgent.rendered <= quiet.rendered + paths.length / 10
}

/**
 * The cost of an urgent notice that comes and goes under load, between two other things: nothing that changes, and
 * a change that drops every kept page.
 */
export async function measureUrgent(newspaper: Newspaper): Promise<boolean> {
  const scratch = makeScratch(newspaper)
  return withBenchSite(scratch, ({ origin }) => compare(origin, scratch.contentDir))
}
