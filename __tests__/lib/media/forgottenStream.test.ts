import { writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { streamFile } from '@/lib/media/streamFile'
import { makeFolder } from '@/scripts/temporaryFolder'

afterEach(() => vi.useRealTimers())

it('closes a file that nobody reads and nobody leaves', async () => {
  const path = join(makeFolder(), 'film.mp4')
  writeFileSync(path, Buffer.alloc(1_000))
  const handle = await open(path)
  const close = vi.spyOn(handle, 'close')
  vi.useFakeTimers()
  streamFile(handle, 0, 999, [])
  vi.advanceTimersByTime(599_000)
  expect(close).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(close).toHaveBeenCalledTimes(1)
})

it.each(['before', 'after'])(
  'closes a file whose asker leaves %s the answer is there, unread',
  async (when) => {
    const path = join(makeFolder(), 'film.mp4')
    writeFileSync(path, Buffer.alloc(1_000))
    const handle = await open(path)
    const close = vi.spyOn(handle, 'close')
    const asker = new AbortController()
    if (when === 'before') asker.abort()
    streamFile(handle, 0, 999, [], asker.signal)
    asker.abort()
    expect(close).toHaveBeenCalledTimes(1)
  },
)
