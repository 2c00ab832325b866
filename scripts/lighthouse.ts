import { chromium } from '@playwright/test'
import { setUpBrowser } from './browser'
import { serveSite } from './budgets/serveSite'
import { audit } from './lighthouse/audit'
import { serveEmptyPage } from './lighthouse/serveEmptyPage'
import { readCommandLine } from './commandLine'

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
 * `npm run lighthouse`: audits the front, a section and an article of the built site as a phone sees them. What does not
 * depend on the machine (accessibility, best practices, search engines, layout shift) has to be perfect. Performance is
 * the median of three, beside that of a page which holds one heading: where a machine gives even that less than 100,
 * what is missing there is the machine's.
 */
const pages = ['/', '/heritage', '/heritage/marib-dam']
const leastPerformance = 98
const debuggingPort = 9_515

const browser = await chromium.launch({
  executablePath: setUpBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    `--remote-debugging-port=${debuggingPort}`,
    // What the browser does for itself meanwhile is no page's work.
    '--disable-extensions',
    '--disable-component-extensions-with-background-pages',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
  ],
})
const site = await serveSite()
const empty = await serveEmptyPage()
try {
  const floor = await audit(empty.origin, debuggingPort)
  console.log(`an empty page  performance ${floor.performance}`)
  for (const page of pages) {
    const { performance, perfect, layoutShift } = await audit(site.origin + page, debuggingPort)
    const parts = [`performance ${performance}`, ...perfect.map(({ name, score }) => `${name} ${score}`)]
    console.log([page, ...parts, `layout shift ${layoutShift}`].join('  '))
    const isSlow = performance < leastPerformance && floor.performance === 100
    if (isSlow || layoutShift > 0 || perfect.some(({ score }) => score < 100)) process.exitCode = 1
  }
} finally {
  site.stop()
  empty.stop()
  await browser.close()
}
