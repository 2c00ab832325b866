import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../fixtures/servers/startServer'
import { findFreePort } from '@/scripts/freePort'
import { findPortTrouble } from '@/scripts/port'
import { type Folders, makeFolders } from './makeFolders'

let folders: Folders
let npm: ChildProcess | undefined
beforeEach(() => {
  folders = makeFolders()
  folders.writeArticles(3, 'سد')
})
afterEach(() => {
  try {
    if (npm?.pid !== undefined) process.kill(-npm.pid, 'SIGKILL')
  } catch {
    // All of it has ended by itself.
  }
})

/** Types `npm start`, as a shell and as programs that keep services do: npm and all below it are a group of their own. */
function typeStart(port: number): ChildProcess & { output(): string; ended: Promise<number | null> } {
  const child = spawn('npm', ['start'], {
    detached: true,
    env: {
      ...process.env,
      CONTENT_DIR: folders.contentDir,
      DATA_DIR: folders.dataDir,
      PORT: String(port),
      CHECK_LOCALE: 'en',
    },
  })
  npm = child
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return Object.assign(child, { output: () => output, ended })
}

it('ends in order, and gives its port back, when npm alone is told to end', async () => {
  const port = await findFreePort()
  const started = typeStart(port)
  const ready = () => fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined)
  await until('it serves', async () => (await ready())?.ok ?? false)
  const line =
    started
      .output()
      .split('\n')
      .find((said) => said.includes('"msg":"listening"')) ?? '{}'
  expect(JSON.parse(line)).toMatchObject({
    address: expect.stringMatching(/^(?:::|0\.0\.0\.0)$/),
    port,
    reached: expect.any(Array),
  })
  started.kill('SIGTERM')
  await until('the port is free', async () => (await findPortTrouble(port, undefined)) === undefined, 10)
  await until('it says that it has ended', () => started.output().includes('"msg":"stopped"'), 10)
})

it('says in one line that its port is taken, and what to do', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) =>
    other.listen(0, () => {
      const address = other.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const started = typeStart(port)
  expect(await started.ended).toBe(1)
  other.close()
  const said = started.output().replace(/[\u2068\u2069]/g, '')
  const lines = said
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('>') && !line.startsWith('npm '))
  expect(lines).toEqual([
    `The port ${port} is taken: stop the program that has it, or take another: npm start -- --port ${port + 1}`,
  ])
})
