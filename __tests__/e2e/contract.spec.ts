import { spawn } from 'node:child_process'
import { testFolders } from './folders'
import { expect, test } from './test'

test('what the page cache and the proxy rest on holds on the served site', async ({ baseURL }, info) => {
  test.skip(info.project.name === 'phone', 'the same for every screen')
  test.setTimeout(300_000)
  const output: string[] = []
  const runner = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '__tests__/contract'], {
    env: { ...process.env, KHABAR_URL: baseURL, KHABAR_CONTENT: testFolders.content },
  })
  for (const stream of [runner.stdout, runner.stderr])
    stream.on('data', (data: Buffer) => output.push(String(data)))
  const status = await new Promise((resolve) => runner.once('exit', resolve))
  expect(status, output.join('')).toBe(0)
})
