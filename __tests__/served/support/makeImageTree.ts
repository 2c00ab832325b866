import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '@/scripts/temporaryFolder'

/** Whether a name in the root is one of the image's list, in which a star stands for the rest of a name. */
const isListed = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/** The files that `docker build` is sent: what git has, less what the image's own list leaves out. */
function listSent(): string[] {
  const lines = readFileSync('deploy/Dockerfile.dockerignore', 'utf8').split('\n')
  const ignored = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  return stdout.split('\0').filter((file) => {
    const [name = ''] = file.split('/')
    return existsSync(file) && !ignored.some((pattern) => isListed(name, pattern))
  })
}

/** The command by which the image builds the site in its folder, once its packages are there. */
function findBuildCommand(): string {
  const lines = readFileSync('deploy/Dockerfile', 'utf8').split('\n')
  const line = lines.slice(lines.indexOf('COPY . .')).find((each) => each.startsWith('RUN '))
  return (line ?? '').slice('RUN '.length)
}

/** A folder made as the image makes its own, without Docker: the same files, built and pruned by the same command. */
export function makeImageTree(): string {
  const folder = makeFolder()
  for (const file of listSent()) cpSync(file, join(folder, file))
  cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  const { PATH, HOME } = process.env
  const { status, stdout, stderr } = spawnSync('sh', ['-c', findBuildCommand()], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, npm_config_offline: 'true' } as unknown as NodeJS.ProcessEnv,
  })
  if (status !== 0) throw new Error(`the site could not be built as the image builds it:\n${stdout}${stderr}`)
  return folder
}
