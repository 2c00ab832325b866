import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { exitStatusOf } from './build/exitStatus'
import { memoryFlags, memorySettings } from './build/memory'
import { onceOrphaned } from './parent'
import { hashSources } from './sourceHash'

const root = path.resolve(import.meta.dirname, '..')
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const mark = path.join(root, '.next', 'sources.sha256')

/** An operator's own limit in NODE_OPTIONS wins. */
function limits([command]: NextArguments): string[] {
  const isTheirs = process.env.NODE_OPTIONS?.includes('max-old-space-size')
  return command === 'start' && !isTheirs ? memoryFlags : []
}

/** lib/server/shutdown.ts ends a server in order; the one of `next dev` is ended by Next. */
const environments: Record<NextCommand, Record<string, string>> = {
  build: { NODE_ENV: 'production' },
  start: { NODE_ENV: 'production', NEXT_MANUAL_SIG_HANDLE: '1' },
  dev: { NODE_ENV: 'development' },
}

type NextCommand = 'build' | 'start' | 'dev'
type NextArguments = [NextCommand, ...string[]]

/** Starts Next as `npm start` does, with what the caller sets beside it; `node` is the program that runs it. */
export function spawnNext(
  args: NextArguments,
  env: Record<string, string>,
  stdio: StdioOptions,
  node = process.execPath,
): ChildProcess {
  return spawn(node, [...limits(args), next, ...args], {
    cwd: root,
    stdio,
    env: {
      ...memorySettings,
      ...process.env,
      ...env,
      ...environments[args[0]],
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
}

/** Runs Next and resolves with its exit status; a signal to this process, or to the npm that runs it, is handed on to it. */
export function runNext(...args: NextArguments): Promise<number> {
  const child = spawnNext(args, {}, 'inherit')
  const handOn = (signal: NodeJS.Signals) => void child.kill(signal)
  process.on('SIGINT', handOn).on('SIGTERM', handOn)
  onceOrphaned(() => handOn('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', handOn).off('SIGTERM', handOn)
      resolve(exitStatusOf(code, signal))
    })
  })
}

function readBuilt(): string | undefined {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}

/** Builds the site where there is no build of these sources. @returns the exit status, 0 where all is well. */
export async function buildSite(): Promise<number> {
  const sources = hashSources(root)
  if (readBuilt() === sources) return 0
  const failed = await runNext('build')
  if (!failed) writeFileSync(mark, sources)
  return failed
}
