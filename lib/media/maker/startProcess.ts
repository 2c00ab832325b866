import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** Replaced by the bundler: true in the built site, whose programs the build has bundled. */
const isBuilt = process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production'

/**
 * Kilobytes of data (heap, stacks and all that is mapped to be written to) that the process may have beside those that
 * Node has from the start: its own 40 MB, the heaviest accepted picture, and a little. The kernel refuses more.
 */
const mostData = 550_000

/** Prints the kilobytes of data that Node has from the start: 50 MB in its version 20, 570 in 26, most of them never used. */
const ownData = String.raw`/VmData:\s+(\d+)/.exec(require("fs").readFileSync("/proc/self/status", "utf8"))[1]`

/** Variables that the process inherits: no secrets, since it is there to read what others made. */
const handedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE', 'LD_LIBRARY_PATH', 'SystemRoot'] // prettier-ignore

const nodeOptions = ['--max-old-space-size=96', '--max-semi-space-size=8']

function programOf(root: string): string[] {
  if (isBuilt) return [join(/*turbopackIgnore: true*/ root, '.next', 'programs', 'pictureMaker.mjs')]
  const source = join(/*turbopackIgnore: true*/ root, 'lib/pictureProcess/pictureMaker.ts')
  return ['--import', 'tsx', source]
}

/** The loader of the sources is a thread beside the program's own, and Node gives it as much from the start. */
const threads = isBuilt ? 1 : 2

/** Sets the bound where the system knows it, and becomes Node either way. */
const bounded = `own=$("$0" -p '${ownData}' 2>/dev/null) && ulimit -d $((own * ${threads} + ${mostData})) 2>/dev/null; exec "$0" "$@"`

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
