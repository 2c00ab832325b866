import { spawnSync } from 'node:child_process'
import { setUpBrowser } from './browser'

/**
 * `npm test`: everything, in the order in which it fails soonest. Words after it go to all runners, so that
 * `npm test -- related` runs what is named so.
 */
const wanted = process.argv.slice(2)

function run(file: string, args: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}

let browser: string
try {
  browser = setUpBrowser()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const env = { CHROMIUM: browser }
run('node_modules/vitest/vitest.mjs', ['run', '--passWithNoTests', ...wanted], env)
run('node_modules/vitest/vitest.mjs', ['run', '--passWithNoTests', ...wanted], { ...env, KHABAR_SERVED: '1' })
run('node_modules/@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...wanted], env)
