import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { beforeEach, expect, it, vi } from 'vitest'
import { checkAlone } from '@/lib/content/sync/threads/checkAlone'
import { checkAll, checkHere } from '@/lib/content/sync/threads/checkPool'
import type { Fault } from '@/lib/content/faults/fault'
import * as preparing from '@/lib/content/sync/threads/prepareFile'
import { startThread } from '@/lib/content/sync/threads/startThread'
import { makeFolder } from '@/scripts/temporaryFolder'
import { fileOf, settings } from '../../checkSource'

vi.mock('@/lib/content/sync/threads/startThread')
vi.mock('@/lib/content/sync/threads/runWithin', async (load) => {
  const { runWithin } = await load<typeof import('@/lib/content/sync/threads/runWithin')>()
  return { runWithin: (_: number, work: () => unknown) => runWithin(100, work) }
})
vi.mock('@/lib/content/sync/threads/attemptTask', async (load) => ({
  ...(await load<object>()),
  patience: 300,
}))

/** A thread that answers each file with its name, ends at `dies.mdx` and comes to no end at `hangs.mdx`. */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
if (workerData.isAlone) parentPort.postMessage('ready')
parentPort.on('message', (files) => {
  if (files.some((file) => file.endsWith('dies.mdx'))) throw new Error('it broke')
  if (files.some((file) => file.endsWith('hangs.mdx'))) for (;;) {}
  parentPort.postMessage(files.map((onDisk) => ({ onDisk, checked: { outcome: 'article' } })))
})`

const root = makeFolder()
const order = { root, settings, purpose: 'faults' } as const

beforeEach(() => {
  vi.mocked(startThread).mockImplementation(
    (_, given) => new Worker(program, { eval: true, workerData: given, stderr: true }),
  )
})

function reasonOf(checked: object): unknown {
  return 'faults' in checked ? (checked as { faults: Fault[] }).faults[0]?.values.reason : undefined
}

async function outcomesOf(answers: AsyncIterable<{ onDisk: string; checked: object }>) {
  const outcomes: [string, unknown][] = []
  for await (const { onDisk, checked } of answers) outcomes.push([onDisk, reasonOf(checked) ?? 'sound'])
  return outcomes
}

it('has a fault of the file alone where it ends its thread or comes to no end', async () => {
  const files = ['a.mdx', 'dies.mdx', 'b.mdx', 'hangs.mdx', 'c.mdx']
  expect(await outcomesOf(checkAlone(files, order))).toEqual([
    ['a.mdx', 'sound'],
    ['dies.mdx', 'thread'],
    ['b.mdx', 'sound'],
    ['hangs.mdx', 'time'],
    ['c.mdx', 'sound'],
  ])
})

it('answers for every file of a pool whose threads die', async () => {
  const files = Array.from({ length: 400 }, (_, at) => (at % 150 === 10 ? `${at}/dies.mdx` : `${at}.mdx`))
  const outcomes = await outcomesOf(checkAll(files, { ...order, workers: 2 }))
  expect(outcomes.map(([file]) => file).sort()).toEqual(files.sort())
  expect(outcomes.filter(([, outcome]) => outcome !== 'sound')).toHaveLength(3)
})

it('fails as a whole where no thread can be started', async () => {
  vi.mocked(startThread).mockImplementation(() => new Worker('process.exit(3)', { eval: true }))
  await expect(outcomesOf(checkAlone(['a.mdx'], order))).rejects.toThrow('status 3')
})

it('takes what a check throws for a fault of its file', async () => {
  mkdirSync(join(root, 'ar', 'heritage'), { recursive: true })
  writeFileSync(join(root, 'ar', 'heritage', 'a.mdx'), fileOf(''))
  vi.spyOn(preparing, 'prepareFile').mockImplementationOnce(() => {
    throw new RangeError('too deep')
  })
  const files = ['ar/heritage/b.mdx', 'ar/heritage/a.mdx']
  expect(await outcomesOf(checkHere(files, order))).toEqual([
    ['ar/heritage/b.mdx', 'error'],
    ['ar/heritage/a.mdx', 'sound'],
  ])
})

it('tries what takes too long here once more in a thread', async () => {
  vi.spyOn(preparing, 'prepareFile').mockImplementationOnce(() => {
    for (;;);
  })
  expect(await outcomesOf(checkHere(['ar/heritage/a.mdx'], order))).toEqual([['ar/heritage/a.mdx', 'sound']])
})
