import { spawnSync } from 'node:child_process'
import { setUpBrowser } from './browser'
import { readCommandLine } from './commandLine'

const { values, positionals: wanted } = readCommandLine(
  { served: { type: 'boolean' }, long: { type: 'boolean' } },
  {
    locale: 'en',
    command: 'npm test',
    about: `Runs everything, in the order in which it fails soonest: functions and components, served sites, journeys in a
browser. Words choose files by their names: npm test -- related. Other options belong to the runners: npx vitest --help,
npx playwright test --help.`,
    words: '[WORD …]',
    options: {
      served: { about: 'only the tests that start built servers and break them' },
      long: { about: 'the nightly ones: all but the journeys, and each for longer' },
    },
  },
)

type Suite = { runner: string; args: string[]; env: Record<string, string> }

const vitest = (env: Record<string, string>): Suite => ({
  runner: 'node_modules/vitest/vitest.mjs',
  args: ['run', '--passWithNoTests'],
  env: values.long ? { ...env, KHABAR_LONG: '1' } : env,
})
const functions = vitest({})
const served = vitest({ KHABAR_SERVED: '1' })
const journeys: Suite = {
  runner: 'node_modules/@playwright/test/cli.js',
  args: ['test', '--pass-with-no-tests'],
  env: {},
}

function listSuites(): Suite[] {
  if (values.served) return [served]
  return values.long ? [functions, served] : [functions, served, journeys]
}

function run({ runner, args, env }: Suite, browser: string): number {
  const { status } = spawnSync(process.execPath, [runner, ...args, ...wanted], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: browser, ...env },
  })
  return status ?? 1
}

function runAll(): number {
  try {
    const browser = setUpBrowser()
    for (const suite of listSuites()) {
      const status = run(suite, browser)
      if (status !== 0) return status
    }
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

process.exitCode = runAll()
