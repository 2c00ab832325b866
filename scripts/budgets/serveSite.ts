import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

export type ServedSite = { origin: string; stop(): void }

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 3000))
    })
  })
}

/** Serves the site with its sample content on a free port, building it where needed. */
export async function serveSite(): Promise<ServedSite> {
  const port = await findFreePort()
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  })
  const origin = `http://localhost:${port}`
  while (server.exitCode === null) {
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (answer?.ok) return { origin, stop: () => void server.kill('SIGTERM') }
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error('The site did not start.')
}
