import { chromium } from '@playwright/test'
import { contentDir } from '../lib/content/source/places'
import { withBenchSite } from './bench/site/benchSite'
import { setUpBrowser } from './browser'
import { findFreePort } from './freePort'
import { audit } from './lighthouse/audit'
import { serveEmptyPage } from './lighthouse/serveEmptyPage'
import { readCommandLine } from './commandLine'
import { inTemporaryFolder, makeFolder } from './temporaryFolder'

readCommandLine(
  {},
  {
    locale: 'en',
    command: 'npm run lighthouse',
    about: 'Audits the front, a section and an article of the built site as a phone sees them.',
    options: {},
  },
)

/**
 * `npm run lighthouse`: audits the front, a section and an article of the built site as a phone sees them. A value that
 * does not depend on the machine (accessibility, best practices, search engines, layout shift) has to be perfect. Performance is
 * the median of three, beside that of a page which holds one heading: where a machine gives even that less than 100,
 * what is missing there is the machine's.
 */
const pages = ['/', '/heritage', '/heritage/marib-dam']
const leastPerformance = 98

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  // Work that the browser does for itself meanwhile is no page's.
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
]

/** @returns whether all that is asked for was reached */
async function auditPages(origin: string, debuggingPort: number): Promise<boolean> {
  const empty = await serveEmptyPage()
  const floor = await audit(empty.origin, debuggingPort).finally(empty.stop)
  console.log(`an empty page  performance ${floor.performance}`)
  let isGood = true
  for (const page of pages) {
    const { performance, perfect, layoutShift } = await audit(origin + page, debuggingPort)
    const parts = [`performance ${performance}`, ...perfect.map(({ name, score }) => `${name} ${score}`)]
    console.log([page, ...parts, `layout shift ${layoutShift}`].join('  '))
    const isSlow = performance < leastPerformance && floor.performance === 100
    if (isSlow || layoutShift > 0 || perfect.some(({ score }) => score < 100)) isGood = false
  }
  return isGood
}

async function withBrowser(work: (debuggingPort: number) => Promise<boolean>): Promise<boolean> {
  const port = await findFreePort()
  const browser = await chromium.launch({
    executablePath: setUpBrowser(),
    args: [...switches, `--remote-debugging-port=${port}`],
  })
  try {
    return await work(port)
  } finally {
    await browser.close()
  }
}

const isGood = await inTemporaryFolder(() =>
  withBenchSite({ contentDir: contentDir(), dataDir: makeFolder() }, ({ origin }) =>
    withBrowser((debuggingPort) => auditPages(origin, debuggingPort)),
  ),
)
if (!isGood) process.exitCode = 1
