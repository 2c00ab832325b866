import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { rememberFailures } from '@/lib/media/maker/failures'
import type { PictureJob } from '@/lib/media/maker/jobs'
import { CannotBeMade, makeIn } from '@/lib/media/maker/makePicture'
import { keepPictureProcess, NoProcess, NotMade, ProcessDied } from '@/lib/media/maker/pictureProcess'
import { createWorkQueue } from '@/lib/media/maker/workQueue'

const standIn = join(import.meta.dirname, 'standIn.mjs')
const jobOf = (path: string): PictureJob => ({ make: 'original', source: { path, hash: '' } })

function openWorkshop({ patience = 20_000, idle = 60_000, together = 2, program = standIn } = {}) {
  const start = vi.fn(() => fork(program, [], { serialization: 'advanced', execArgv: [], silent: true }))
  const process = keepPictureProcess({ start, bound: 500e6, patience, idle })
  const queue = createWorkQueue({ together, weight: 425e6, waiting: 100 })
  const workshop = { queue, process, failures: rememberFailures(600_000, 10) }
  const make = (path: string, key = path) => makeIn(workshop, { key, job: jobOf(path), media: undefined })
  const pidOf = async (path = 'plain') => Number((await make(path, `${path} ${Math.random()}`)).toString())
  return { start, process, make, pidOf }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the process that makes pictures', () => {
  it('is started at the first picture, and kept for the next', async () => {
    const { start, process, pidOf } = openWorkshop()
    expect([start.mock.calls.length, process.pid()]).toEqual([0, undefined])
    const pids = await Promise.all(Array.from({ length: 10 }, () => pidOf()))
    expect(new Set(pids).size).toBe(1)
    expect(await pidOf()).toBe(pids[0])
    expect(start).toHaveBeenCalledTimes(1)
  })

  it('is replaced when it dies: the others’ pictures are made all the same', async () => {
    const { make, pidOf } = openWorkshop()
    const before = await pidOf()
    const [killer, ...others] = await Promise.allSettled([make('die'), pidOf(), pidOf(), pidOf()])
    expect(killer.status).toBe('rejected')
    for (const other of others) expect(other.status).toBe('fulfilled')
    expect(await pidOf()).not.toBe(before)
  })

  it.each(['die', 'refuse'])('tries what fails (%s) twice, and then not again', async (path) => {
    const { start, make, pidOf } = openWorkshop()
    await expect(make(path)).rejects.toBeInstanceOf(CannotBeMade)
    const started = start.mock.calls.length
    expect(started).toBe(2)
    for (let time = 0; time < 20; time += 1) await expect(make(path)).rejects.toBeInstanceOf(CannotBeMade)
    expect(start.mock.calls.length).toBe(started)
    await pidOf()
  })

  it('is not asked again for a picture in vain though each asker leaves', async () => {
    const { start, make } = openWorkshop()
    await Promise.allSettled([make('die')])
    await Promise.allSettled(Array.from({ length: 20 }, () => make('die')))
    expect(start.mock.calls.length).toBe(2)
  })

  it('blames no picture where its file is another by now', async () => {
    const { make } = openWorkshop()
    for (let time = 0; time < 2; time += 1)
      await expect(make('gone', 'key')).rejects.toMatchObject({ refusal: 'otherFile' })
    expect((await make('plain', 'key')).length).toBeGreaterThan(0)
    await expect(make('gone', 'key')).rejects.toBeInstanceOf(NotMade)
  })

  it('blames no picture where no process can be started, and starts one when that is possible', async () => {
    const { make, start } = openWorkshop({ program: join(import.meta.dirname, 'none.mjs') })
    await expect(make('plain')).rejects.toBeInstanceOf(NoProcess)
    start.mockImplementation(() => fork(standIn, [], { serialization: 'advanced', execArgv: [] }))
    expect((await make('plain')).length).toBeGreaterThan(0)
  })

  it('is ended over a picture that takes too long', async () => {
    const { make, pidOf } = openWorkshop({ patience: 2_500 })
    await expect(make('hang')).rejects.toBeInstanceOf(CannotBeMade)
    expect(await pidOf()).toBeGreaterThan(0)
  })

  it('is ended when no picture was asked for in a while', async () => {
    const { pidOf, process } = openWorkshop({ idle: 50 })
    const pid = await pidOf()
    await vi.waitFor(() => expect([process.pid(), isAlive(pid)]).toEqual([undefined, false]))
    expect(await pidOf()).not.toBe(pid)
  })

  it('is replaced before a heavy picture where it still holds much of the last one', async () => {
    const { process, pidOf } = openWorkshop()
    const pid = await pidOf('hold')
    const light = await process.run(jobOf('hold'), { weight: 50e6, fresh: false })
    expect(Number(light.toString())).toBe(pid)
    const heavy = await process.run(jobOf('plain'), { weight: 400e6, fresh: false })
    expect(Number(heavy.toString())).not.toBe(pid)
    expect(isAlive(pid)).toBe(false)
  })
})

describe('a picture process that was killed from outside', () => {
  it('tells those who wait', async () => {
    const { process: kept } = openWorkshop()
    const made = kept.run(jobOf('hang'), { weight: 1, fresh: false })
    made.catch(() => {})
    await vi.waitFor(() => expect(kept.pid()).toBeDefined())
    await setTimeout(100)
    process.kill(kept.pid() ?? 0, 'SIGKILL')
    await expect(made).rejects.toBeInstanceOf(ProcessDied)
  })
})

describe('rememberFailures', () => {
  it('remembers for a while, and not without bound', () => {
    let now = 0
    const failures = rememberFailures(1_000, 2, () => now)
    for (const key of ['a', 'b', 'c']) failures.remember(key)
    expect(['a', 'b', 'c'].map((key) => failures.has(key))).toEqual([false, true, true])
    now = 1_000
    expect(failures.has('c')).toBe(false)
  })
})
