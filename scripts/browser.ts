import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where a browser for the tests is, if there is one: `CHROMIUM`, an installed one, Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return [...installed, chromium.executablePath()].find((path) => path && existsSync(path))
}

/**
 * Finds a browser for the tests or sets one up: Playwright's, else Debian's package where this runs as root.
 * @throws with what to install where none of that worked
 */
export function setUpBrowser(): string {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium found: fetching one.')
  const tries: [string, string[]][] = [
    [process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']],
  ]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    tries.push(['apt-get', ['update', '-q']], ['apt-get', ['install', '-q', '-y', 'chromium']])
  }
  for (const [command, args] of tries) {
    const { status } = spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const now = status === 0 ? findBrowser() : undefined
    if (now && runs(now)) return now
  }
  throw new Error(
    'The tests need Chromium. Install it («apt-get install chromium», or «npx playwright install --with-deps chromium»), or name one in CHROMIUM.',
  )
}

function runs(browser: string): boolean {
  try {
    execFileSync(browser, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
