import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { scripts } from '@/package.json'

const run = promisify(execFile)

/** The commands that are programs of ours; the others are tools with a help of their own. */
const ours = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /scripts\/\w+\.ts/.exec(line)?.[0]
  // `test:served` and the like are another command with an option.
  return file === undefined || name.includes(':') ? [] : [{ name, file }]
})

it.each(ours)(
  'npm run $name says what it does and what it takes',
  { timeout: 60_000 },
  async ({ name, file }) => {
    const env = { ...process.env, CHECK_LOCALE: 'en' }
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file, '--help'], { env })
    const help = stdout.replace(/[\u2068\u2069]/g, '')
    expect(help).toMatch(/^[A-Z].{20,}/)
    expect(help).toMatch(/^Usage: npm /m)
    expect(help).toContain(name)
  },
)
