import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'

/** The scopes of the headings in the tables of a text, in their order; `-` for a cell that is none. */
function listScopes(body: string): string {
  const scopes: string[] = []
  visit(parseBody(body, { edition: 'ar' }).tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'th') scopes.push(String(properties.scope))
    if (tagName === 'td') scopes.push('-')
  })
  return scopes.join(' ')
}

const table = (...rows: string[]) => ['| الاسم | القيمة |', '|--|--|', ...rows].join('\n')

describe('the first column of a table in the text', () => {
  it.each([
    ['names', table('| المزارع | 40 |', '| المطحنة | 30 |'), 'col col row - row -'],
    ['years that follow each other', table('| 1990 | 40 |', '| 1991 | 30 |'), 'col col row - row -'],
    ['links', table('| [نهر النيل](/n) | 40 |', '| **نهر الفرات** | 30 |'), 'col col row - row -'],
    ['a single name', table('| المزارع | 40 |'), 'col col row -'],
  ])('heads its rows where it holds %s', (_, body, scopes) => expect(listScopes(body)).toBe(scopes))

  it.each([
    ['what comes twice', table('| قمح | 40 |', '| قمح | 30 |'), 'col col - - - -'],
    ['a blank', table('| المزارع | 40 |', '| | 30 |'), 'col col - - - -'],
    ['a count', table('| 1 | نهر النيل |', '| 2 | نهر الفرات |'), 'col col - - - -'],
    ['a count in Arabic digits', table('| ١ | نهر النيل |', '| ٢ | نهر الفرات |'), 'col col - - - -'],
    ['all there is', '| الاسم |\n|--|\n| المزارع |', 'col -'],
  ])('heads nothing where it holds %s', (_, body, scopes) => expect(listScopes(body)).toBe(scopes))

  it('needs no name of its own, and an empty one is no heading', () =>
    expect(listScopes('| | القيمة |\n|--|--|\n| المزارع | 40 |')).toBe('- col row -'))
})
