import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The versions of Node on which everything has to hold, beside the one at hand; the last is the newest. */
export const nodeVersions = ['22', '24', '26'] as const

const cache = path.resolve(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'nodes')

/** A Node of another version: the folder of its program, to be put first in `PATH`, the program, and its whole version. */
export type OtherNode = { folder: string; program: string; version: string }

function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = Object.keys(env).filter((name) => !name.startsWith('npm_'))
  return Object.assign({}, ...names.map((name) => ({ [name]: env[name] }))) as NodeJS.ProcessEnv
}

/**
 * Gets the newest Node of a version from npm's package `node` into a cache folder.
 * @param version as npm names it, such as `26` or `20.19`
 * @throws where npm cannot get it
 */
export function getNode(version: string): OtherNode {
  const home = path.join(cache, version)
  const folder = path.join(home, 'node_modules', '.bin')
  const program = path.join(folder, 'node')
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n')
    // The package's own script puts the program for this machine in its place.
    const flags = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts=false', '--loglevel=error']
    const { status } = spawnSync('npm', ['install', ...flags, `node@${version}`], {
      cwd: home,
      stdio: ['ignore', 'ignore', 'inherit'],
      // Settings that npm has for the command that runs now are not for this one.
      env: withoutNpm(process.env),
    })
    if (status !== 0 || !existsSync(program))
      throw new Error(
        `npm could not get node@${version}: it takes a network, or a registry that has the package.`,
      )
  }
  return { folder, program, version: execFileSync(program, ['--version'], { encoding: 'utf8' }).trim() }
}
