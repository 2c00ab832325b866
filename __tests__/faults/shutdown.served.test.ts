import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Server, startServer, until } from '../fixtures/servers/startServer'
import { type Folders, makeFolders } from './makeFolders'

let folders: Folders
let server: Server
beforeEach(async () => {
  folders = makeFolders()
  folders.writeArticles(30, 'سد')
  server = await startServer({ CONTENT_DIR: folders.contentDir, DATA_DIR: folders.dataDir })
}, 60_000)
afterEach(() => server.end('SIGKILL'))

/** What became of a request: `refused` is what a balancer takes to another server, nobody has answered it in part. */
type Outcome = 'whole' | 'refused' | `lost: ${string}`

async function ask(href: string): Promise<Outcome> {
  try {
    const response = await fetch(server.origin + href, { headers: { connection: 'close' } })
    const text = await response.text()
    const isWhole = response.status === 200 && text.includes('</html>')
    return isWhole ? 'whole' : `lost: ${response.status}, ${text.length} characters`
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string }
    return code === 'ECONNREFUSED' ? 'refused' : `lost: ${code ?? String(error)}`
  }
}

it('a server that is told to end answers every request that it has taken', async () => {
  const outcomes: Outcome[] = []
  let isEnding = false
  async function read(reader: number) {
    for (let number = reader; ; number++) {
      const outcome = await ask(`/heritage/a${number % 30}`)
      outcomes.push(outcome)
      if (isEnding && outcome !== 'whole') return
    }
  }
  const readers = Array.from({ length: 20 }, (_, reader) => read(reader))
  await until('the load is on', () => outcomes.length > 40)
  isEnding = true
  const ended = server.end('SIGTERM')
  await Promise.all(readers)
  // 143 is what a program ends with that was told to by this signal, and did.
  expect([0, 143]).toContain(await ended)
  expect(outcomes.filter((outcome) => outcome.startsWith('lost'))).toEqual([])
  expect(outcomes.filter((outcome) => outcome === 'whole').length).toBeGreaterThan(20)
})

it('Ctrl-C, which reaches a program and whoever started it, ends the server in order all the same', async () => {
  await ask('/heritage/a1')
  // It comes to the server once more, handed on by `npm start`.
  expect(await server.end('SIGINT')).toBe(0)
})

it('Ctrl-C, pressed again and again, ends the server in order', async () => {
  await ask('/heritage/a1')
  const ended = server.end('SIGINT')
  const again = setInterval(() => void server.end('SIGINT'), 1)
  setTimeout(() => clearInterval(again), 800)
  // `npm start` hears nothing any more while it ends itself.
  expect([0, 'SIGINT']).toContain(await ended)
  clearInterval(again)
  expect(server.output()).toContain('"msg":"stopped"')
})
