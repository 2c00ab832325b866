import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { AskerLeft, createWorkQueue, QueueFull, type WorkQueue } from '@/lib/media/maker/workQueue'

/** A task that ends when it is told to, and notes when it begins. */
function makeTask(name: string, began: string[]) {
  let finish = () => {}
  const end = new Promise<void>((resolve) => (finish = resolve))
  return {
    finish: () => (finish(), setImmediate()),
    work: () => (began.push(name), end.then(() => name)),
  }
}

function makeQueue(bounds: Partial<Parameters<typeof createWorkQueue>[0]> = {}) {
  const began: string[] = []
  const queue = createWorkQueue({ together: 2, weight: 100, waiting: 10, ...bounds })
  const add = (name: string, weight: number, wish: Partial<Parameters<WorkQueue['run']>[0]> = {}) => {
    const task = makeTask(name, began)
    const ended = queue.run({ weight, ...wish }, task.work)
    ended.catch(() => {})
    return { ...task, ended }
  }
  return { queue, began, add }
}

describe('createWorkQueue', () => {
  it('runs all tasks, never more than its limit at a time, failures too', async () => {
    const queue = createWorkQueue({ together: 3, weight: 1_000, waiting: 100 })
    let [running, most] = [0, 0]
    const tasks = Array.from({ length: 30 }, (_, index) =>
      queue.run({ weight: 1 }, async () => {
        most = Math.max(most, ++running)
        await setImmediate()
        running -= 1
        if (index % 5 === 0) throw new Error('failed')
        return index
      }),
    )
    const settled = await Promise.allSettled(tasks)
    expect(most).toBe(3)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(24)
    expect(queue.length()).toBe(0)
  })

  it('begins no more at a time than weigh together what they may, and the heaviest by itself', async () => {
    const { began, add } = makeQueue()
    const first = add('first', 60)
    const heavy = add('heavy', 500)
    const last = add('last', 60)
    await setImmediate()
    expect(began).toEqual(['first'])
    await first.finish()
    expect(began).toEqual(['first', 'heavy'])
    await heavy.finish()
    expect(began).toEqual(['first', 'heavy', 'last'])
    await last.finish()
    expect(await last.ended).toBe('last')
  })

  it('lets light ones begin before a heavy one for which there is no room, and not for ever', async () => {
    const { began, add } = makeQueue({ waiting: 50 })
    add('first', 60)
    const heavy = add('heavy', 90)
    const light = Array.from({ length: 20 }, (_, index) => add(`light ${index}`, 10))
    for (const { finish } of light) await finish()
    expect(began).toContain('light 0')
    expect(began).not.toContain('heavy')
    expect(began.filter((name) => name.startsWith('light')).length).toBeLessThan(12)
    await heavy.finish()
  })

  it('refuses more than may wait, but never one that was run before', async () => {
    const { queue, add } = makeQueue({ together: 1, waiting: 2 })
    const [running, second, third] = [add('a', 1), add('b', 1), add('c', 1)]
    await expect(add('d', 1).ended).rejects.toBeInstanceOf(QueueFull)
    const again = add('e', 1, { again: true })
    expect(queue.length()).toBe(3)
    for (const { finish } of [running, second, third, again]) await finish()
    expect(await again.ended).toBe('e')
  })

  it('forgets who left: nothing is begun for them, and those behind do not wait for them', async () => {
    const { queue, began, add } = makeQueue({ together: 1, waiting: 300 })
    const running = add('running', 1)
    const leaving = Array.from({ length: 250 }, () => new AbortController())
    const left = leaving.map(({ signal }, index) => add(`left ${index}`, 1, { signal }))
    const reader = add('reader', 1)
    for (const controller of leaving) controller.abort()
    for (const { ended } of left) await expect(ended).rejects.toBeInstanceOf(AskerLeft)
    expect(queue.length()).toBe(1)
    await running.finish()
    expect(began).toEqual(['running', 'reader'])
    await reader.finish()
  })

  it('does not stop what has begun, and begins nothing for who had left before', async () => {
    const { began, add } = makeQueue()
    const controller = new AbortController()
    const task = add('begun', 1, { signal: controller.signal })
    controller.abort()
    await task.finish()
    expect(await task.ended).toBe('begun')
    await expect(add('late', 1, { signal: controller.signal }).ended).rejects.toBeInstanceOf(AskerLeft)
    expect(began).toEqual(['begun'])
  })

  it('begins those behind a heavy one that left', async () => {
    const { began, add } = makeQueue({ together: 3 })
    add('running', 60)
    const controller = new AbortController()
    add('heavy', 90, { signal: controller.signal })
    // so many pass that the heavy one keeps the others waiting
    for (let index = 0; index < 12; index += 1) await add(`light ${index}`, 1).finish()
    const behind = add('behind', 30)
    controller.abort()
    await setImmediate()
    expect(began).toContain('behind')
    await behind.finish()
  })
})
