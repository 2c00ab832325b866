import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '@/scripts/temporaryFolder'
import type { Answer } from '../../fixtures/crawl'

/** The W3C's checker. Its 30 MB are fetched when it is asked for, not with the packages of everyone. */
const version = '26.9.27'
const cache = join('node_modules', '.cache', `vnu-${version}`)
const jar = join(cache, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')

function fetchVnu(): void {
  mkdirSync(cache, { recursive: true })
  // Its own script would fetch a Java as well.
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  spawnSync('npm', ['install', '--prefix', cache, ...options, `vnu-jar@${version}`], { stdio: 'inherit' })
}

const runs = (...args: string[]) => spawnSync('java', args).status === 0

/** The reason why the checker cannot be used, though it was fetched where it was not there; undefined where it can. */
function findLack(): string | undefined {
  if (!runs('-version')) return 'there is no Java'
  if (!existsSync(jar)) fetchVnu()
  if (!existsSync(jar)) return `vnu-jar ${version} cannot be fetched`
  return runs('-jar', jar, '--version') ? undefined : 'this Java is too old for it'
}

/** The checker's file; undefined, and said aloud, where it cannot be used. */
export function findVnu(): string | undefined {
  const lack = findLack()
  if (lack === undefined) return jar
  console.warn(`__tests__/served/validHtml: the checker of the W3C is skipped, ${lack}`)
  return undefined
}

type Message = { type: string; subType?: string; url: string; message: string; extract?: string }

/** React ends void elements so, which the checker mentions each time, and which changes nothing. */
const mentioned = /^Trailing slash on void elements/

/** The errors and warnings of the checker about pages, a line each. */
export function runVnu(file: string, pages: Answer[]): string[] {
  const folder = makeFolder()
  pages.forEach(({ body }, place) => writeFileSync(join(folder, `${place}.html`), body))
  const args = ['-jar', file, '--exit-zero-always', '--stdout', '--format', 'json', folder]
  const { stdout, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (!stdout.startsWith('{')) throw new Error(`the checker failed: ${stderr}`)
  const { messages } = JSON.parse(stdout) as { messages: Message[] }
  return messages
    .filter(({ message }) => !mentioned.test(message))
    .map(({ type, subType = type, url, message, extract }) => {
      const place = Number(/(\d+)\.html$/.exec(url)?.[1])
      return `${pages[place]?.address} ${subType}: ${message} ${extract}`
    })
}
