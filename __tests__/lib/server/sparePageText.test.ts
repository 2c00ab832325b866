import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, describe, expect, it } from 'vitest'
import { sparePageText } from '@/lib/server/sparePageText'

const { toJSON } = Buffer.prototype
afterAll(() => {
  Buffer.prototype.toJSON = toJSON
})

describe('the data of a page that Next measures', () => {
  it('is not written out, and every other buffer is', () => {
    sparePageText()
    const entry = { html: '<p>', rscData: Buffer.alloc(1_000_000, 1), body: Buffer.from('ab') }
    const written = JSON.stringify(entry)
    expect(written.length).toBeLessThan(200)
    expect(JSON.parse(written)).toMatchObject({ body: { type: 'Buffer', data: [97, 98] } })
    expect(JSON.stringify(Buffer.from('c'))).toBe('{"type":"Buffer","data":[99]}')
  })

  it('is still measured by this version of Next; where it is not, this is not needed', () => {
    const cache = createRequire(import.meta.url).resolve('next/dist/server/lib/incremental-cache/index.js')
    expect(readFileSync(cache, 'utf8')).toMatch(/JSON\.stringify\(\w+\)\.length/)
  })
})
