import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'

const script = (name: string) => JSON.stringify(path.resolve('scripts', `${name}.ts`))

/** A server that another process started, as PHP's and nginx's are. */
const server = `require('node:http').createServer((_, answer) => answer.end('here')).listen(process.argv[1])`

/** Measures something in a temporary folder with a server of its own, says where, and goes on until `then`. */
const measurement = (then: string) => `
  import { findFreePort } from ${script('freePort')}
  import { inTemporaryFolder, makeFolder } from ${script('temporaryFolder')}
  import { startOwn } from ${script('bench/site/ownProcess')}
  await inTemporaryFolder(async () => {
    const folder = makeFolder()
    const port = await findFreePort()
    const started = startOwn('/bin/sh', ['-c', \`"$0" -e "$1" \${port} & wait\`, process.execPath, ${JSON.stringify(server)}], folder)
    await started.waitUntil(() => fetch('http://127.0.0.1:' + port).then(() => true, () => false))
    console.log(JSON.stringify({ folder, port }))
    ${then}
  })`

async function start(then: string): Promise<{ child: ChildProcess; folder: string; port: number }> {
  const flags = ['--import', 'tsx', '--input-type=module', '-e', measurement(then)]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return { child, ...(JSON.parse(line) as { folder: string; port: number }) }
  throw new Error('The measurement did not start.')
}

const isAnswered = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  )

it('leaves neither a process nor a file behind where a signal ends it', async () => {
  const { child, folder, port } = await start('await new Promise((done) => setTimeout(done, 600_000))')
  expect([existsSync(folder), await isAnswered(port)]).toEqual([true, true])
  child.kill('SIGTERM')
  expect((await once(child, 'exit'))[0]).toBe(143)
  expect([existsSync(folder), await isAnswered(port)]).toEqual([false, false])
})

it('leaves neither behind where it fails', async () => {
  const { child, folder, port } = await start(`throw new Error('on purpose')`)
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).not.toBe(0)
  expect([existsSync(folder), await isAnswered(port)]).toEqual([false, false])
})
