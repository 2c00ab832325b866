import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Paper, servePaper } from './support/servePaper'

let paper: Paper
beforeAll(async () => {
  paper = await servePaper()
}, 60_000)
afterAll(() => paper?.stop())

function countOpen(name: string): number {
  const [server = 0] = paper.findProcesses('server.mjs')
  const folder = `/proc/${server}/fd`
  const targetOf = (descriptor: string) => {
    try {
      return readlinkSync(`${folder}/${descriptor}`)
    } catch {
      return ''
    }
  }
  return readdirSync(folder).filter((descriptor) => targetOf(descriptor).includes(name)).length
}

it.skipIf(!existsSync('/proc/self/fd'))(
  'readers who leave before a film begins leave no file open',
  async () => {
    const page = await paper.textOf('/science/tides')
    const href = /\/media\/\w+\/tides\.webm/.exec(page)?.[0] ?? 'no film'
    const { hostname, port } = new URL(paper.origin)
    await Promise.all(
      Array.from(
        { length: 200 },
        () =>
          new Promise<void>((left) => {
            const socket = connect({ host: hostname, port: Number(port) }, () => {
              socket.write(`GET ${href} HTTP/1.1\r\nHost: khabar.example\r\n\r\n`, () => socket.destroy())
            })
            socket.once('close', () => left())
          }),
      ),
    )
    // Asked for whole, after all of them were answered or dropped.
    expect((await (await paper.ask(href)).arrayBuffer()).byteLength).toBeGreaterThan(0)
    await expect.poll(() => countOpen('tides.webm'), { timeout: 10_000 }).toBe(0)
  },
)
