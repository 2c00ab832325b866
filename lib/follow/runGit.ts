import { execFile } from 'node:child_process'
import { gitEnvironment } from './gitEnvironment'

export type GitAnswer = { isDone: boolean; output: string }

export type GitCall = {
  /** Where git runs. */
  folder: string
  /** Settings for this call alone, such as `core.pager=cat`; they win over those of files. */
  settings?: readonly string[]
  /** Beside the `gitEnvironment`. */
  env?: Readonly<Record<string, string>>
}

/** Milliseconds. A fetch waits for another machine; what is done here is not to be broken off half-way. */
const patience = { fetch: 60_000, other: 600_000 }
/** Git's words are for a person: the last of them say what went wrong. */
const longestOutput = 1_000

/**
 * True of every git that runs here. No folder that merely looks like a repository is taken for one; nothing that lies in
 * a repository or its working tree is run: no hook, no watcher of files, no program as a remote, no submodule. Names that
 * some disks take for `.git` are refused on all.
 */
const always = [
  'safe.bareRepository=explicit',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.protectNTFS=true',
  'core.protectHFS=true',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'log.showSignature=false',
]

/**
 * Runs git without a shell, without ever asking anyone, and without a command that others may have written.
 * @param args the command's name first
 * @returns what it wrote: its answer where it did what was asked, else what it complained of
 */
export function runGit({ folder, settings = [], env }: GitCall, args: readonly string[]): Promise<GitAnswer> {
  const [command = ''] = args.filter((word) => !word.startsWith('-'))
  const options = {
    cwd: folder,
    env: { ...gitEnvironment(process.env), ...env },
    timeout: command === 'fetch' ? patience.fetch : patience.other,
    maxBuffer: 16 * 1024 * 1024,
  }
  const set = [...always, ...settings].flatMap((setting) => ['-c', setting])
  return new Promise((resolve) => {
    execFile('git', [...set, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve({ isDone: true, output: stdout })
      const said = `${stderr}\n${stdout}`.trim() || error.message
      resolve({
        isDone: false,
        output: error.killed ? `git ${command}: no answer` : said.slice(-longestOutput),
      })
    })
  })
}
