import lighthouse from 'lighthouse'

const runs = 3
const perfect = ['accessibility', 'best-practices', 'seo']

/** Scores from 0 to 100; layout shift as the browser counts it. */
export type Audit = {
  performance: number
  perfect: { name: string; score: number }[]
  layoutShift: number
}

async function auditOnce(address: string, port: number): Promise<Audit> {
  const report = await lighthouse(address, { port, output: 'json', logLevel: 'error' })
  if (!report) throw new Error(`No report on ${address}`)
  const { categories, audits } = report.lhr
  const scoreOf = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  return {
    performance: scoreOf('performance'),
    perfect: perfect.map((name) => ({ name, score: scoreOf(name) })),
    layoutShift: audits['cumulative-layout-shift']?.numericValue ?? 0,
  }
}

/**
 * Audits a page several times as a phone sees it.
 * @param port where the browser listens for its debugger
 * @returns the audit of median performance
 */
export async function audit(address: string, port: number): Promise<Audit> {
  const audits: Audit[] = []
  for (let run = 0; run < runs; run++) audits.push(await auditOnce(address, port))
  const sorted = audits.sort((a, b) => a.performance - b.performance)
  const median = sorted[Math.floor(runs / 2)]
  if (!median) throw new Error(`No audit of ${address}`)
  return median
}
