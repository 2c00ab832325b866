import { afterEach, describe, expect, it } from 'vitest'
import { pageCache } from '@/lib/pageCache/pageCache'
import PageCacheHandler from '@/lib/pageCache/handler.mjs'

const place = Symbol.for('khabar.pageCache')
afterEach(() => Reflect.deleteProperty(globalThis, place))

const lifetime = { cacheControl: { revalidate: 3_600 } }
const drawn = () => ({
  kind: 'APP_PAGE' as const,
  html: '<p>سد مأرب</p>',
  headers: { 'x-next-cache-tags': '_N_T_/heritage/marib-dam' },
})

describe('the handler that Next loads', () => {
  it('has nothing and keeps nothing where there is no cache, as while the site is built', async () => {
    const handler = new PageCacheHandler()
    await handler.set('/heritage/marib-dam', drawn(), lifetime)
    expect(await handler.get('/heritage/marib-dam')).toBeNull()
    await handler.revalidateTag('_N_T_/heritage/marib-dam')
    expect(Reflect.has(globalThis, place)).toBe(false)
  })

  it('hands on to the cache of the process', async () => {
    const cache = pageCache()
    const handler = new PageCacheHandler()
    expect(await handler.get('/heritage/marib-dam')).toBeNull()
    await handler.set('/heritage/marib-dam', drawn(), lifetime)
    expect(cache.findFresh('/heritage/marib-dam')?.key).toBe('/heritage/marib-dam')
    expect(await handler.get('/heritage/marib-dam')).toMatchObject({ value: { html: '<p>سد مأرب</p>' } })
    await handler.revalidateTag(['_N_T_/heritage/marib-dam'])
    expect(await handler.get('/heritage/marib-dam')).toBeNull()
  })
})
