import { describe, expect, it } from 'vitest'
import { keepCascade } from '@/scripts/build/keepCascade.mjs'
import { splitSelectors, weighSelector } from '@/scripts/build/selectorWeight.mjs'

describe('weighSelector', () => {
  // https://www.w3.org/TR/selectors-4/#specificity-rules
  it.each([
    ['*', 0],
    ['li', 1],
    ['ul li', 2],
    ['ul ol+li', 3],
    ['h1 + *[rel=up]', 1_001],
    ['ul ol li.red', 1_003],
    ['li.red.level', 2_001],
    ['#x34y', 1_000_000],
    ['#s12:not(foo)', 1_000_001],
    ['.foo :is(.bar, #baz)', 1_001_000],
    [':is(em, #foo)', 1_000_000],
    ['.qux:where(em, #foo#bar#baz)', 1_000],
    [':nth-child(even of li, .item)', 2_000],
    ['p::before', 2],
    ['p:before', 2],
    [String.raw`.sm\:mt-1\.5:hover`, 2_000],
    [String.raw`.a:not(#\#)`, 1_001_000],
    ['a[href^="x]:not(.y)"]', 1_001],
    [':not(:lang(ar),:lang(fa))', 1_000],
  ])('%s', (selector, weight) => expect(weighSelector(selector)).toBe(weight))
})

it('splits a list where a comma is between two selectors', () => {
  expect(splitSelectors(String.raw`a:is(b, c), [x="1,2"], .d\,e`)).toEqual([
    'a:is(b, c)',
    '[x="1,2"]',
    String.raw`.d\,e`,
  ])
})

describe('keepCascade', () => {
  const rule = (layer: number, selector: string, ...properties: string[]) => ({ layer, selector, properties })

  it('leaves alone what wins by its order', () => {
    expect(keepCascade([rule(0, '.a', 'color'), rule(1, '.b', 'color')])).toEqual(['.a', '.b'])
  })

  it('raises what would lose against an earlier layer', () => {
    expect(keepCascade([rule(0, '.a .a', 'color'), rule(1, '.b', 'color'), rule(1, '.c', 'width')])).toEqual([
      '.a .a',
      String.raw`.b:not(#\#)`,
      '.c',
    ])
  })

  it('raises what won over it within its own layer as well', () => {
    const rules = [rule(0, '.a .a', 'color'), rule(1, '.b', 'color', 'width'), rule(1, '.c:hover', 'width')]
    expect(keepCascade(rules)).toEqual(['.a .a', String.raw`.b:not(#\#)`, String.raw`.c:hover:not(#\#)`])
  })

  it('knows a shorthand by its parts and a side by both of its names', () => {
    const rules = [
      rule(0, '.a .a', 'margin-block-start'),
      rule(1, '.b', 'margin-top'),
      rule(2, '.c', 'margin'),
    ]
    expect(keepCascade(rules).slice(1)).toEqual([String.raw`.b:not(#\#)`, String.raw`.c:not(#\#)`])
  })

  it('raises no selector against one of another element', () => {
    const rules = [
      rule(0, '.a .a::before', 'color'),
      rule(0, 'ul.x', 'color'),
      rule(1, '.b', 'width'),
      rule(1, 'p', 'color'),
    ]
    expect(keepCascade(rules)).toEqual(rules.map(({ selector }) => selector))
  })

  it('writes what it adds before a pseudo-element', () => {
    const rules = [rule(0, '.a .a .a:before', 'color'), rule(1, '.b:hover:before,.c', 'color')]
    expect(keepCascade(rules)[1]).toBe(String.raw`.b:not(#\#):hover:before,.c`)
  })

  it('raises twice above what was raised once', () => {
    const rules = [
      rule(0, '.a .a .a', 'color'),
      rule(1, '.b .b', 'color'),
      rule(1, 'p', 'width'),
      rule(2, 'p', 'color'),
    ]
    expect(keepCascade(rules)).toEqual([
      '.a .a .a',
      String.raw`.b .b:not(#\#)`,
      'p',
      String.raw`p:not(#\#):not(#\#)`,
    ])
  })
})
