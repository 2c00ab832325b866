import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import { bodyText } from '@/lib/content/body/bodyText'

describe('a wrong link', () => {
  it.each([
    ['[نص](javascript:alert(1))', undefined],
    ['[نص](data:text/html,x)', undefined],
    ['[نص](marib-dam.mdx)', undefined],
    ['[نص]()', undefined],
    ['[نص](https://whc..unesco.org/)', undefined],
    ['[نص](www.example.com/a)', 'https://www.example.com/a'],
    ['[نص](desk@sea.example)', 'mailto:desk@sea.example'],
    ['[نص](/heritage/petra)', '/heritage/petra'],
  ])('%s keeps its words, and an address that is sure', (body, href) => {
    const { tree } = parseBody(body, { edition: 'ar' })
    const links: unknown[] = []
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a') links.push(properties.href)
    })
    expect(links).toEqual(href === undefined ? [] : [href])
    expect(bodyText(body)).toBe('نص')
  })
})
