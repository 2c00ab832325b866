import { execFile } from 'node:child_process'

export type GitAnswer = { isDone: boolean; output: string }

/** Milliseconds. A fetch waits for another machine; what is done here is not to be broken off half-way. */
const patience = { fetch: 60_000, other: 600_000 }
/** Git's words are for a person: the last of them say what went wrong. */
const longestOutput = 1_000

/**
 * Runs git in a folder, without a shell and without ever asking anyone.
 * @returns what it wrote: its answer where it did what was asked, else what it complained of
 */
export function runGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: sshCommand(), LC_ALL: 'C' }
  const options = {
    cwd: folder,
    env,
    timeout: args[0] === 'fetch' ? patience.fetch : patience.other,
    maxBuffer: 16 * 1024 * 1024,
  }
  return new Promise((resolve) => {
    execFile('git', args, options, (error, stdout, stderr) => {
      if (!error) return resolve({ isDone: true, output: stdout })
      const said = `${stderr}\n${stdout}`.trim() || error.message
      resolve({
        isDone: false,
        output: error.killed ? `git ${args[0]}: no answer` : said.slice(-longestOutput),
      })
    })
  })
}

/** The operator's own way to the repository wins; a key or a host that ssh would ask about is refused at once. */
function sshCommand(): string {
  return process.env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes'
}
