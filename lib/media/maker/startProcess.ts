import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** Replaced by the bundler: true in the built site, whose programs the build has bundled. */
const isBuilt = process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production'

/**
 * Kilobytes of data (heap, stacks and whatever is mapped to be written to) that the process may have: 90 MB that it has
 * from the start, what the heaviest accepted picture takes, and a little. What wants more is refused by the kernel.
 */
const mostData = 600_000

/** What the process may know of this one: none of the secrets, since it is there to read what others made. */
const handedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE', 'LD_LIBRARY_PATH', 'SystemRoot'] // prettier-ignore

const nodeOptions = ['--max-old-space-size=96', '--max-semi-space-size=8']

function programOf(root: string): string[] {
  if (isBuilt) return [join(/*turbopackIgnore: true*/ root, '.next', 'programs', 'pictureMaker.mjs')]
  const source = join(/*turbopackIgnore: true*/ root, 'lib', 'media', 'maker', 'pictureMaker.ts')
  return ['--import', 'tsx', source]
}

/** Sets the bound where the system knows it, and becomes Node either way. */
const bounded = `ulimit -d ${mostData} 2>/dev/null; exec "$0" "$@"`

/** Starts a process that makes pictures. It ends with this one at the latest, however this one ends. */
export function startProcess(): ChildProcess {
  const node = [process.execPath, ...nodeOptions, ...programOf(process.cwd())] as const
  const [command, ...given] =
    process.platform === 'win32' ? node : (['/bin/sh', '-c', bounded, ...node] as const)
  const known = Object.fromEntries(handedOn.map((name) => [name, process.env[name]]))
  return spawn(command, given, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: { ...known, NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2' },
  })
}
