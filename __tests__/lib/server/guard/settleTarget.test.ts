import { describe, expect, it } from 'vitest'
import { searchPath } from '@/lib/address/searches'
import { leadFormsNowhere, settleTarget } from '@/lib/server/guard/settleTarget'

describe('the target of a request', () => {
  it.each([
    ['/x/../search?q=a', '/search?q=a'],
    ['/./search', '/search'],
    ['/%2e%2E/en/search?q=.', '/en/search?q=.'],
    ['/a/.%2e/search', '/search'],
    ['/search#?q=a', '/search'],
    ['/heritage?x=1#y', '/heritage?x=1'],
    ['/..', '/'],
    ['/.//other.example/', '//other.example/'],
  ])('%s is read as %s', (sent, read) => expect(settleTarget(sent)).toBe(read))

  it.each([
    searchPath('ar'),
    '/search?q=a/../b',
    '/heritage/%D8%B3%D8%AF',
    '/a.b/c..d?e=f',
    'http://other.example/../a',
    '*',
  ])('%s stays as it is', (target) => expect(settleTarget(target)).toBe(target))
})

it.each([
  ['/heritage/petra.rsc', '/missing'],
  ['/en/search.rsc?q=a', '/missing'],
  ['/index.segments/_tree.segment.rsc', '/missing'],
  ['/_next/data/x/search.json?q=a', '/missing'],
])('%s leads nowhere', (target, there) => expect(leadFormsNowhere(target, 'ar')).toBe(there))

it.each(['/heritage/petra', '/rsc', '/a.rsc/b', '/search?q=.rscx', '/_next/static/chunks/a.css'])(
  '%s leads where it says',
  (target) => expect(leadFormsNowhere(target, 'ar')).toBe(target),
)
