import { Worker } from 'node:worker_threads'
import { expect, it, vi } from 'vitest'
import { startIndexer } from '@/lib/content/sync/indexer'
import { startThread } from '@/lib/content/sync/threads/startThread'

vi.mock('@/lib/content/sync/threads/startThread')

/** A thread that ends at a file named `heavy.mdx` unless it may check it apart, and says how it was asked. */
const program = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', (request) => {
  if (request === 'stop') return parentPort.close()
  if (request.files?.includes('heavy.mdx') && !request.isApart) process.exit(134)
  parentPort.postMessage({ id: request.id, receipt: { scope: 'changes', isApart: request.isApart } })
})`

it('checks apart what was to be read when a thread ended by itself, and the next as ever', async () => {
  vi.mocked(startThread).mockImplementation(() => new Worker(program, { eval: true, stderr: true }))
  const indexer = startIndexer({ contentDir: 'content', dataDir: 'data' }, () => {})
  await expect(indexer.update(['heavy.mdx'])).rejects.toThrow('134')
  expect(await indexer.update(['heavy.mdx'])).toMatchObject({ isApart: true })
  expect(await indexer.update(['a.mdx'])).toMatchObject({ isApart: false })
  await indexer.stop()
})
