import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OwnProcess, startOwn } from '../site/ownProcess'
import type { Programs } from './programs'

/** It does not run as root unless that is said. */
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []

/** Debian's own settings beside those that the program has by itself. */
const asDebian = ['--character-set-server=utf8mb4', '--collation-server=utf8mb4_general_ci']

export const database = 'wordpress'

/**
 * A database server of its own with an empty database, in a folder and on a socket in it: no port, and nothing of one that
 * the machine runs.
 */
export async function startMariadb(
  { mariadb, mariadbInstall }: Programs,
  folder: string,
): Promise<OwnProcess & { socket: string }> {
  const socket = join(folder, 'socket')
  const data = `--datadir=${join(folder, 'data')}`
  mkdirSync(folder, { recursive: true })
  const made = spawnSync(
    mariadbInstall,
    ['--no-defaults', ...asRoot, data, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`${mariadbInstall} failed: ${made.stderr.slice(-500)}`)
  const paths = [data, `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`]
  const first = join(folder, 'first.sql')
  writeFileSync(first, `CREATE DATABASE ${database};\n`)
  const server = startOwn(
    mariadb,
    ['--no-defaults', ...asRoot, ...paths, '--skip-networking', ...asDebian, `--init-file=${first}`],
    folder,
  )
  await server.waitUntil(() => existsSync(socket))
  return { ...server, socket }
}
