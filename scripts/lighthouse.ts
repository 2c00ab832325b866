import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { setUpBrowser } from './browser'
import { serveSite } from './budgets/serveSite'

/**
 * `npm run lighthouse`: audits the front, a section and an article of the built site as a phone sees them. What does not
 * depend on the machine (accessibility, best practices, search engines, layout shift) has to be perfect; performance
 * is printed, since it is only as quiet as the machine.
 */
const pages = ['/', '/heritage', '/heritage/marib-dam']
const debuggingPort = 9_515

const browser = await chromium.launch({
  executablePath: setUpBrowser(),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
})
const site = await serveSite()
try {
  for (const page of pages) {
    const report = await lighthouse(site.origin + page, { port: debuggingPort, output: 'json' })
    if (!report) throw new Error(`No report on ${page}`)
    const { categories, audits } = report.lhr
    const scoreOf = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    const shift = audits['cumulative-layout-shift']?.numericValue ?? 0
    const perfect = ['accessibility', 'best-practices', 'seo']
    console.log(
      [
        page,
        `performance ${scoreOf('performance')}`,
        ...perfect.map((name) => `${name} ${scoreOf(name)}`),
        `layout shift ${shift}`,
      ].join('  '),
    )
    if (perfect.some((name) => scoreOf(name) < 100) || shift > 0) process.exitCode = 1
  }
} finally {
  site.stop()
  await browser.close()
}
