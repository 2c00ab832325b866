import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss, { type AtRule, type Rule } from 'postcss'
import { expect, it } from 'vitest'
import writeLayersOut from '@/scripts/build/writeLayersOut.mjs'

const writeOut = (css: string) => postcss([writeLayersOut()]).process(css, { from: undefined }).css

it('orders layers by their first name, and puts what stands in none at the end', () => {
  const css = 'i{top:0}@layer b,a;@layer a{a{top:1px}}@layer b{b{top:2px}}@layer a{u{top:3px}}'
  expect(writeOut(css).replace(/\s/g, '')).toBe('b{top:2px}a{top:1px}u{top:3px}i{top:0}')
})

it.each([
  ['a layer without a name', '@layer{a{top:0}}'],
  ['a layer in a layer', '@layer a{@layer b{a{top:0}}}'],
  ['a nested rule', '@layer a{a{b{top:0}}}'],
  ['important declarations in two layers', '@layer a{a{top:0!important}}@layer b{a{top:0!important}}'],
])('refuses %s', (_, css) => expect(() => writeOut(css)).toThrow())

it('leaves no layer in the sheet of the site, and every rule and declaration', async () => {
  const from = 'app/globals.css'
  const tailwindOnly = await postcss([tailwind({ optimize: { minify: true } })]).process(
    readFileSync(from, 'utf8'),
    {
      from,
    },
  )
  const listDeclarations = (css: string) => {
    const found: string[] = []
    postcss.parse(css).walkDecls((declaration) => {
      const { selector = '', params = '' } = declaration.parent as Partial<Rule & AtRule>
      found.push(`${selector.replaceAll(String.raw`:not(#\#)`, '')}${params}{${declaration.toString()}}`)
    })
    return found.sort()
  }
  const written = writeOut(tailwindOnly.css)
  expect(written).not.toContain('@layer')
  expect(listDeclarations(written)).toEqual(listDeclarations(tailwindOnly.css))
})
