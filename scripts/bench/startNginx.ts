import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endWithProcess } from '../endWithProcess'
import { findFreePort } from '../freePort'

const program = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((file) =>
  existsSync(file),
)

/** The nginx of the machine before a site, as `deploy/nginx` sets it up, and beside it with one file. */
export type Nginx = { site: string; file: string; stop(): Promise<void> }

function configure(folder: string, ports: { site: number; front: number; file: number }): string {
  const shipped = readFileSync(join('deploy', 'nginx', 'khabar.conf'), 'utf8')
    .replace('/var/cache/khabar', join(folder, 'cache'))
    .replace('server 127.0.0.1:3000', `server 127.0.0.1:${ports.site}`)
    .replace(/^ *listen 80;$/m, `listen 127.0.0.1:${ports.front};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  const file = `server { listen 127.0.0.1:${ports.file}; root ${join(folder, 'files')}; gzip on; gzip_comp_level 5; }`
  // Started by root its workers are someone else, who may not look into this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  // A connection that nginx ends after a thousand requests would count as a failed one.
  const connections = 'keepalive_requests 10000000;'
  return `${user} worker_processes auto; daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')};
events {} http { types { text/html html; } access_log off; ${connections} ${temporary} ${file} ${shipped} }`
}

/** @returns undefined, said aloud, where the machine has no nginx */
export async function startNginx(scratch: string, port: number, page: string): Promise<Nginx | undefined> {
  if (!program) {
    console.log('nginx is not installed: what stands in front of the site is not measured')
    return undefined
  }
  const folder = join(scratch, 'nginx')
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(join(folder, 'files', 'page.html'), page)
  const ports = { site: port, front: await findFreePort(), file: await findFreePort() }
  writeFileSync(join(folder, 'nginx.conf'), configure(folder, ports))
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  endWithProcess(child, 'SIGTERM')
  const ended = once(child, 'exit')
  const file = `http://127.0.0.1:${ports.file}/page.html`
  let answer: Response | undefined
  while (!(answer = await fetch(file).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error('nginx did not start.')
    await sleep(50)
  }
  if (!answer.ok) {
    child.kill('SIGTERM')
    throw new Error(`nginx answers ${answer.status} for its own file.`)
  }
  return {
    site: `http://127.0.0.1:${ports.front}`,
    file,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
