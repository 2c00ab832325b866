import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { makeFolder, takeTemporaryFolder } from '@/scripts/temporaryFolder'

/** Runs a program whose work, given as source, has a temporary folder of its own below `around`. */
function run(work: string, around: string): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> } {
  const program = `import { inTemporaryFolder, makeFolder } from './scripts/temporaryFolder.ts'
await inTemporaryFolder(async () => { makeFolder(); ${work} })`
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TMPDIR: around, TSX_DISABLE_CACHE: '1' },
  })
}

describe('what a program leaves in its temporary folder is gone', () => {
  it('after its work', async () => {
    const around = makeFolder()
    const child = run('console.log(process.env.TMPDIR)', around)
    const [own, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    expect(own.startsWith(`${around}/khabar-`)).toBe(true)
    expect([status, readdirSync(around)]).toEqual([0, []])
  })

  it('after an error', async () => {
    const around = makeFolder()
    expect(await once(run('throw new Error()', around), 'exit')).toEqual([1, null])
    expect(readdirSync(around)).toEqual([])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('after %s, which its status tells', async (signal, status) => {
    const around = makeFolder()
    const child = run('console.log(); await new Promise(() => setTimeout(() => {}, 60_000))', around)
    await once(child.stdout, 'data')
    expect(readdirSync(around)).toHaveLength(1)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([status, null])
    expect(readdirSync(around)).toEqual([])
  })
})

it('a temporary folder within another one goes alone', () => {
  const before = tmpdir()
  const giveBack = takeTemporaryFolder()
  const [own, inside] = [tmpdir(), makeFolder()]
  expect(inside.startsWith(`${own}/`)).toBe(true)
  giveBack()
  expect([tmpdir(), existsSync(own), existsSync(before)]).toEqual([before, false, true])
})
