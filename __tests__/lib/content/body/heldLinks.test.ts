import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import { dropHeldLinks } from '@/lib/content/body/heldLinks'

const site = 'https://khabar.example'
const held = new Set(['/heritage/سد', '/en/heritage/dam'])

function draw(source: string): string {
  const { tree } = parseBody(source, { edition: 'ar' })
  const asked: string[] = []
  dropHeldLinks(tree, site, (path) => {
    asked.push(path)
    return held.has(path)
  })
  return `${renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs }))} ${asked.join(' ')}`
}

it.each(['/heritage/سد', '/heritage/%D8%B3%D8%AF', '/heritage/سد?a=1#b', `${site}/en/heritage/dam`])(
  'leaves the words of a link to %s and nothing of its address',
  (address) => {
    const drawn = draw(`نصّ [الكلمات](${address}) بعده.`)
    expect(drawn).toContain('<span>الكلمات</span>')
    expect(drawn).not.toContain('href')
  },
)

it.each(['/heritage/aflaj', 'https://other.example/heritage/سد', '#heritage'])(
  'leaves a link to %s',
  (address) => {
    expect(draw(`[كلمات](${address})`)).toContain(`href="${encodeURI(address)}"`)
  },
)

it('asks nothing of sections, pages and other sites', () => {
  expect(draw('[أ](/heritage) [ب](/about) [ج](https://other.example/a/b)')).toMatch(/<\/p> $/)
})
