import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { until } from '../fixtures/servers/startServer'
import { findFreePort } from '@/scripts/freePort'
import { makeImageTree } from './support/makeImageTree'
import { makePaper } from './support/servePaper'

let child: ChildProcess | undefined
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

/** A command with the variables that are set beside it. */
type Shipped = { command: string[]; env: Record<string, string> }

/** `NAME=value NAME=value`, as both systemd and Docker take them here: no value has a blank. */
const readVariables = (line: string) => Object.fromEntries(line.split(' ').map((each) => each.split('=', 2)))

function readUnit(): Shipped {
  const unit = readFileSync('deploy/khabar.service', 'utf8')
  const variables = [...unit.matchAll(/^Environment=(.+)$/gm)].map((found) => readVariables(found[1] ?? ''))
  return {
    command: (/^ExecStart=(.+)$/m.exec(unit)?.[1] ?? '').split(' '),
    env: Object.assign({}, ...variables) as Record<string, string>,
  }
}

function readImage(): Shipped {
  const lines = readFileSync('deploy/Dockerfile', 'utf8').replaceAll('\\\n', '').split('\n')
  const command = lines.findLast((line) => line.startsWith('CMD '))?.slice('CMD '.length) ?? '[]'
  const env = lines.findLast((line) => line.startsWith('ENV '))?.slice('ENV '.length) ?? ''
  return { command: JSON.parse(command) as string[], env: readVariables(env) }
}

/** Starts it on the sample, with the Node that runs this test in the place of the one that it names. */
async function start({ command, env }: Shipped, cwd: string) {
  const paper = makePaper()
  const port = await findFreePort()
  const [node, ...args] = command
  expect(node).toMatch(/(?:^|\/)node$/)
  const ours = { CONTENT_DIR: paper.contentDir, DATA_DIR: paper.dataDir, PORT: String(port) }
  child = spawn(process.execPath, args, {
    cwd,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...ours } as unknown as NodeJS.ProcessEnv,
  })
  const origin = `http://127.0.0.1:${port}`
  await until('it is ready', async () => {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined)
    return answer?.ok ?? false
  })
  return origin
}

/** The status of an answer to a request that names a host. */
const askAs = (origin: string, href: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    get(origin + href, { headers: { host }, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode))
    }).once('error', reject),
  )

const isLong = process.env.KHABAR_LONG !== undefined
const here = () => process.cwd()

const shipped: [name: string, read: () => Shipped, makeTree: () => string][] = [
  ['the unit', readUnit, here],
  ['the container', readImage, here],
]
// It builds the site once more.
if (isLong) shipped.push(['the container, in the tree of its image,', readImage, makeImageTree])

describe.each(shipped)('the command of %s', (_name, read, makeTree) => {
  it('serves, and ends in order', async () => {
    const origin = await start(read(), makeTree())
    const page = await (await fetch(`${origin}/heritage/marib-dam`)).text()
    const picture = /src="(\/media\/[^"]+)"/.exec(page)?.[1]
    const asked: [string, number][] = [
      ['/', 200],
      ['/en', 200],
      ['/heritage/marib-dam', 200],
      [`/search?q=${encodeURIComponent('سد')}`, 200],
      [picture ?? 'no picture', 200],
      ['/feeds/ar/rss.xml', 200],
      ['/heritage/', 308],
      ['/nowhere', 404],
      ['/en/nowhere', 404],
      ['/heritage/nowhere', 404],
      ['/heritage/given-up', 410],
    ]
    // However it is spoken to: by its address, as nginx does, or by another name of this machine.
    for (const host of [new URL(origin).host, 'localhost', 'khabar.example', '[::1]:3000'])
      for (const [href, status] of asked) {
        const answer = await askAs(origin, href, host)
        expect([host, href, answer]).toEqual([host, href, status])
      }
    child?.kill('SIGTERM')
    await until('it has ended', () => child?.exitCode === 0)
  })
})
