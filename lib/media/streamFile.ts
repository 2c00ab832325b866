import type { FileHandle } from 'node:fs/promises'
import type { Trace } from '@/lib/model/trace'
import { coverTraces } from '@/lib/content/source/media/traces/coverTraces'

/** Bytes that are read at once. */
const piece = 64 * 1024
/** Milliseconds after which a stream that nobody reads any more, and nobody cancelled, is given up. */
const patience = 600_000

/**
 * Sends a part of an open file as its reader takes it, and closes the file at the end, or when the reader leaves. Node's
 * `Readable.toWeb` throws where nobody can catch it when a reader leaves in the middle.
 * @param first and `last` byte, both included
 * @param traces what is covered on the way
 * @param asker whose leaving is told here where nobody ever takes a byte: the framework drops such an answer without a word
 */
export function streamFile(
  handle: FileHandle,
  first: number,
  last: number,
  traces: readonly Trace[],
  asker?: AbortSignal,
): ReadableStream<Uint8Array> {
  let at = first
  let isLeft = false
  // A framework may drop an answer without a word. Since Node 26 a file that is left open throws when it is collected.
  const forgotten = setTimeout(() => void leave(), patience).unref()
  async function leave() {
    if (isLeft) return
    isLeft = true
    clearTimeout(forgotten)
    asker?.removeEventListener('abort', leaveNow)
    await handle.close()
  }
  const leaveNow = () => void leave()
  if (asker?.aborted) leaveNow()
  else asker?.addEventListener('abort', leaveNow, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const length = Math.min(piece, last + 1 - at)
        forgotten.refresh()
        try {
          const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
          if (isLeft) return
          if (bytesRead === 0) throw new Error('the file ended before its time')
          const bytes = buffer.subarray(0, bytesRead)
          coverTraces(bytes, at, traces)
          at += bytesRead
          controller.enqueue(bytes)
          if (at > last) {
            controller.close()
            await leave()
          }
        } catch (error) {
          if (isLeft) return
          controller.error(error)
          await leave()
        }
      },
      cancel: leave,
    },
    // Nothing is read before somebody takes it.
    { highWaterMark: 0 },
  )
}
