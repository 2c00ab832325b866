import path from 'node:path'

/** One setting as `git config --list` tells it: where it was read, and whose file that is. */
type GitSetting = { scope: string; file: string | undefined; name: string; value: string }

/** Reads what `git config --list --show-scope --show-origin -z` writes. */
export function readGitSettings(output: string): GitSetting[] {
  const fields = output.split('\0')
  const settings: GitSetting[] = []
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [scope = '', origin = '', line = ''] = fields.slice(at, at + 3)
    const end = line.indexOf('\n')
    settings.push({
      scope,
      file: origin.startsWith('file:') ? origin.slice('file:'.length) : undefined,
      // A name without a value stands for yes.
      ...(end === -1
        ? { name: line, value: 'true' }
        : { name: line.slice(0, end), value: line.slice(end + 1) }),
    })
  }
  return settings
}

/** The files of settings that lie in the working tree, where whoever commits writes them: by an `include`, or a home there. */
export function listCommittedFiles(
  settings: readonly GitSetting[],
  { root, resolve }: { root: string; resolve(file: string): string },
): string[] {
  const isCommitted = (file: string) =>
    file.startsWith(root + path.sep) && !file.startsWith(path.join(root, '.git') + path.sep)
  const files = settings.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]))
  return [...new Set(files)].filter(isCommitted)
}

const filterSetting = /^filter\.(.+)\.(clean|smudge|process|required)$/

/**
 * The settings that leave git no filter but `filter.lfs.*`, and that as the machine or the user of the server has it.
 * A committed `.gitattributes` chooses among whatever filters there are, and each is a command.
 */
export function settingsWithoutFilters(settings: readonly GitSetting[]): string[] {
  const operators = new Map(
    settings
      .filter(({ scope }) => scope === 'system' || scope === 'global')
      .map(({ name, value }) => [name, value]),
  )
  const filters = new Set(settings.flatMap(({ name }) => (filterSetting.test(name) ? [name] : [])))
  return [...filters].map((name) => {
    const [, filter, what] = filterSetting.exec(name) ?? []
    const nothing = what === 'required' ? 'false' : ''
    return `${name}=${filter === 'lfs' ? (operators.get(name) ?? nothing) : nothing}`
  })
}

/** Whether ssh is told by a setting how to reach the repository; `GIT_SSH_COMMAND` would win over it. */
export const hasSshCommand = (settings: readonly GitSetting[]): boolean =>
  settings.some(({ name }) => name === 'core.sshcommand')
