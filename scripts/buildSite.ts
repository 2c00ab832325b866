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
const limits = () => (process.env.NODE_OPTIONS?.includes('max-old-space-size') ? [] : memoryFlags)

/** The program that Node runs for a task: a build, the built site, or its sources. */
const programs = {
  build: { environment: 'production', command: () => [next, 'build'] },
  start: { environment: 'production', command: () => [...limits(), '.next/programs/server.mjs'] },
  dev: { environment: 'development', command: () => ['--import', 'tsx', 'server.ts'] },
} as const

type Task = keyof typeof programs
type TaskArguments = [Task, ...string[]]

/** Starts a task as `npm start` does, with what the caller sets beside it; `node` is the program that runs it. */
export function spawnTask(
  [task, ...args]: TaskArguments,
  env: Record<string, string>,
  stdio: StdioOptions,
  node = process.execPath,
): ChildProcess {
  const { command, environment } = programs[task]
  return spawn(node, [...command(), ...args], {
    cwd: root,
    stdio,
    env: {
      ...memorySettings,
      ...process.env,
      ...env,
      NODE_ENV: environment,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
}

/** Runs a task and resolves with its exit status; a signal to this process, or to the npm that runs it, is handed on to it. */
export function runTask(...args: TaskArguments): Promise<number> {
  const child = spawnTask(args, {}, 'inherit')
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
  const failed = await runTask('build')
  if (!failed) writeFileSync(mark, sources)
  return failed
}
