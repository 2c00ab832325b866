import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PageCache } from '@/lib/publish/pageCache.mjs'
import { noise, renderedPage } from './renderedPage'

const megabyte = 1024 * 1024

it('counts a page as it is packed, and data and parts of a page too', () => {
  const bytesOf = (page: ReturnType<typeof renderedPage>) => {
    const cache = new PageCache(megabyte)
    cache.get('a')
    cache.set('a', page)
    return cache.figures().bytes
  }
  const plain = bytesOf(renderedPage('/a'))
  const longer = renderedPage('/a')
  longer.html += noise(2_000)
  // Sixteen signs, half a byte each.
  expect(bytesOf(longer) - plain).toBeGreaterThan(1_000)
  expect(bytesOf(longer) - plain).toBeLessThan(1_400)
  const segment = Buffer.from(noise(1_000), 'hex')
  const rich = { ...renderedPage('/a'), segmentData: new Map([['/_tree', segment]]) }
  expect(bytesOf(rich) - plain).toBeGreaterThanOrEqual(segment.byteLength)
})

it('gives a page back letter by letter, however long its words and parts are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 5_000 }), (text, bytes) => {
      const cache = new PageCache(megabyte)
      const segmentData = new Map([['/_tree', Buffer.from(bytes)]])
      const given = {
        ...renderedPage('/a', [], text.toWellFormed()),
        rscData: Buffer.from(bytes),
        segmentData,
      }
      cache.get('a')
      cache.set('a', given)
      expect(cache.get('a')?.value).toEqual(given)
    }),
  )
})
