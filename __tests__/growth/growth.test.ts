import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { readers } from './readers'

const isLong = process.env.KHABAR_LONG !== undefined

/** Measures a reader in a process of its own, whose processor time is all its. @returns a line for each shape that takes too long */
async function measure(reader: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', '__tests__/growth/measure.ts', reader], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  const status = await new Promise((resolve) => child.once('exit', resolve))
  expect(status).toBe(0)
  return output.split('\n').filter((line) => line !== '')
}

// Processor time is no measure for a machine that does other things: a short run leaves this out.
it.runIf(isLong).each(Object.keys(readers))(
  'reads ever longer texts of any shape in time: %s',
  async (name) => {
    expect(await measure(name)).toEqual([])
  },
  3_600_000,
)
