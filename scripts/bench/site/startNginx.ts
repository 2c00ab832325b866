import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../../freePort'
import { findNginx, runNginx } from './runNginx'

/** The nginx of the machine before a site, as `deploy/nginx` sets it up, and beside it with one file. */
export type Nginx = { site: string; file: string; stop(): Promise<void> }

function configure(folder: string, ports: { site: number; front: number; file: number }): string {
  const shipped = readFileSync(join('deploy', 'nginx', 'khabar.conf'), 'utf8')
    .replace('/var/cache/khabar', join(folder, 'cache'))
    .replace('server 127.0.0.1:3000', `server 127.0.0.1:${ports.site}`)
    .replace(/^ *listen 80;$/m, `listen 127.0.0.1:${ports.front};`)
  const file = `server { listen 127.0.0.1:${ports.file}; root ${join(folder, 'files')}; gzip on; gzip_comp_level 5; }`
  return `types { text/html html; } ${file} ${shipped}`
}

/** @returns undefined, said aloud, where the machine has no nginx */
export async function startNginx(scratch: string, port: number, page: string): Promise<Nginx | undefined> {
  const program = findNginx()
  if (!program) {
    console.log('nginx is not installed: what stands in front of the site is not measured')
    return undefined
  }
  const folder = join(scratch, 'nginx')
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(join(folder, 'files', 'page.html'), page)
  const ports = { site: port, front: await findFreePort(), file: await findFreePort() }
  const file = `http://127.0.0.1:${ports.file}/page.html`
  const { stop } = await runNginx(program, folder, configure(folder, ports), file)
  return { site: `http://127.0.0.1:${ports.front}`, file, stop }
}
