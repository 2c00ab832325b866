import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OwnProcess, startOwn } from '../site/ownProcess'
import type { Programs } from './programs'

const isRoot = process.getuid?.() === 0

/** Debian's pool. More processes answer no more pages where they have as many cores to run on. */
const configure = (folder: string, socket: string) => `[global]
error_log = ${join(folder, 'errors')}
[www]
${isRoot ? 'user = root\ngroup = root' : ''}
listen = ${socket}
pm = dynamic
pm.max_children = 5
pm.start_servers = 2
pm.min_spare_servers = 1
pm.max_spare_servers = 3
`

/** Room enough that no file of WordPress is ever compiled twice. */
const opcache = [
  'memory_consumption=256',
  'interned_strings_buffer=32',
  'max_accelerated_files=20000',
].flatMap((setting) => ['-d', `opcache.${setting}`])

/** PHP that answers nginx, with the machine's own `php.ini`. */
export async function startFpm(
  { phpFpm }: Programs,
  folder: string,
): Promise<OwnProcess & { socket: string }> {
  const socket = join(folder, 'socket')
  const file = join(folder, 'fpm.conf')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, configure(folder, socket))
  const server = startOwn(
    phpFpm,
    ['--nodaemonize', ...(isRoot ? ['--allow-to-run-as-root'] : []), '--fpm-config', file, ...opcache],
    folder,
  )
  await server.waitUntil(() => existsSync(socket))
  return { ...server, socket }
}
