import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { overBudget } from './budgets/budget'
import { weigh } from './budgets/weigh'

/** `npm run budgets`: weighs a first visit to an article of the built site, as it travels. */
const article = '/heritage/marib-dam'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 3000))
    })
  })
}

async function waitFor(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error('The site did not start.')
}

const port = await freePort()
const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PORT: String(port) },
})
try {
  const origin = `http://localhost:${port}`
  await waitFor(origin + article, server)
  const manifest = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
    rootMainFiles: string[]
    polyfillFiles: string[]
  }
  const weight = await weigh(origin, article, [...manifest.rootMainFiles, ...manifest.polyfillFiles])
  for (const [part, bytes] of Object.entries(weight))
    console.log(`${part.padEnd(12)} ${String(bytes).padStart(8)} bytes`)
  const over = overBudget(weight)
  if (over.length > 0) {
    console.error(`Over budget: ${over.join('; ')}`)
    process.exitCode = 1
  } else console.log('Within budget.')
} finally {
  server.kill('SIGTERM')
}
