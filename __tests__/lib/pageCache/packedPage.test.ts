import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PageCache } from '@/lib/pageCache/pageCache'
import { noise, renderedPage } from '../publish/renderedPage'

const megabyte = 1024 * 1024

const bytesOf = (page: ReturnType<typeof renderedPage>) => {
  const cache = new PageCache(megabyte)
  cache.get('a')
  cache.set('a', page)
  return cache.figures().bytes
}

it('counts a page as it is packed', () => {
  const longer = renderedPage('/a')
  longer.html += noise(2_000)
  const more = bytesOf(longer) - bytesOf(renderedPage('/a'))
  // Sixteen signs, half a byte each.
  expect(more).toBeGreaterThan(1_000)
  expect(more).toBeLessThan(1_400)
})

it("keeps nothing that only the framework's client would read", () => {
  const rich = { ...renderedPage('/a'), rscData: Buffer.from(noise(5_000)) }
  const richer = { ...rich, segmentData: new Map([['/_tree', Buffer.from(noise(5_000))]]) }
  expect(bytesOf(richer)).toBe(bytesOf(renderedPage('/a')))
})

it('gives a page back letter by letter, however long its words are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const cache = new PageCache(megabyte)
      const { rscData: _data, ...kept } = renderedPage('/a', [], text.toWellFormed())
      cache.get('a')
      cache.set('a', kept)
      expect(cache.get('a')?.value).toEqual(kept)
    }),
  )
})
