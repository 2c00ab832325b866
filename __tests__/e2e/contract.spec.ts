import { spawn } from 'node:child_process'
import { testOnOwnSite as test } from './support/ownSite'
import { expect } from './support/test'

test('what the page cache and the proxy rest on holds on the served site', async ({ site }) => {
  test.setTimeout(300_000)
  const output: string[] = []
  const runner = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '__tests__/contract'], {
    env: { ...process.env, KHABAR_URL: site.origin, KHABAR_CONTENT: site.content },
  })
  for (const stream of [runner.stdout, runner.stderr])
    stream.on('data', (data: Buffer) => output.push(String(data)))
  const status = await new Promise((resolve) => runner.once('exit', resolve))
  expect(status, output.join('')).toBe(0)
})
