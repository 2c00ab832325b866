import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setUpBrowser } from './browser'
import { readCommandLine } from './commandLine'
import { type OtherNode, getNode, nodeVersions } from './nodes/getNode'

const { values, positionals } = readCommandLine(
  { functions: { type: 'boolean' } },
  {
    locale: 'en',
    command: 'npm run test:nodes',
    about: `Runs the tests with other versions of Node, fetched from npm: all functions and components, then, with a build of
their own, a day of publishing on the served site and the start by the unit's command.`,
    words: `[VERSION …]`,
    options: { functions: { about: 'only the tests of functions and components' } },
  },
)

/** The served tests that every Node has to pass; `npm run test:served` runs all of them with one. */
const served = ['publishingDay', 'shippedCommands', 'npmStart', 'sharedData']

function run(node: OtherNode, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(node.program, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      PATH: [node.folder, process.env.PATH].join(path.delimiter),
    },
  })
  return status === 0
}

function testOn(version: string): boolean {
  const node = getNode(version)
  console.log(`\nNode ${node.version}`)
  const env = { CHROMIUM: setUpBrowser() }
  if (!run(node, [], env)) return false
  if (values.functions) return true
  // A build by another Node would hide what this one's builds are.
  rmSync('.next/sources.sha256', { force: true })
  return run(node, served, { ...env, KHABAR_SERVED: '1', KHABAR_OTHER_NODE: process.execPath })
}

const versions = positionals.length > 0 ? positionals : nodeVersions
try {
  const failed = versions.filter((version) => !testOn(version))
  if (failed.length > 0) {
    console.error(`\nFailed with Node ${failed.join(', ')}.`)
    process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
