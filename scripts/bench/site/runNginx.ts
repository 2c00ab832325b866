import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram } from './findProgram'
import { type OwnProcess, startOwn } from './ownProcess'

/** @returns undefined where the machine has no nginx */
export const findNginx = () => findProgram(/^nginx$/)

/** The part of every configuration: all that nginx writes is written below one folder. */
function frame(folder: string, http: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  // Started by root its workers are someone else, who may not look into this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  // A connection that nginx ends after a thousand requests would count as a failed one.
  const connections = 'keepalive_requests 10000000;'
  return `${user} worker_processes auto; daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')};
events {} http { access_log off; ${connections} ${temporary} ${http} }`
}

/**
 * Runs nginx in a folder with what is to stand in its `http` block.
 * @param probe an address of it that has to be answered well
 */
export async function runNginx(
  program: string,
  folder: string,
  http: string,
  probe: string,
): Promise<OwnProcess> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'nginx.conf'), frame(folder, http))
  const nginx = startOwn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], folder)
  try {
    let answer: Response | undefined
    await nginx.waitUntil(async () => (answer = await fetch(probe).catch(() => undefined)) !== undefined)
    if (!answer?.ok) throw new Error(`nginx answers ${answer?.status} for ${probe}.`)
    return nginx
  } catch (error) {
    await nginx.stop()
    throw error
  }
}
