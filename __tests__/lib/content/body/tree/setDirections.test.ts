import type { ElementContent, Root, RootContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { type NoteWords, parseBody } from '@/lib/content/body/parseBody'
import { drawnOrder } from '../../../../fixtures/drawnOrder'

const isolates: Record<string, string> = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' }

/** The text of a node as a browser lays it out: what has a direction of its own is an isolate. */
function laidOut(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inner = node.children.map(laidOut).join('')
  if (node.type !== 'element') return inner
  const { dir } = node.properties
  const start = node.tagName === 'bdi' || dir ? isolates[String(dir ?? 'auto')] : undefined
  return start ? `${start}${inner}\u2069` : inner
}

function drawn(source: string, edition: 'ar' | 'en' = 'ar'): string {
  const [first] = parseBody(source, { edition }).tree.children
  return first ? drawnOrder(laidOut(first), edition === 'ar' ? 'rtl' : 'ltr') : ''
}

const notes = '\n\n[^1]: أوّل.\n\n[^2]: ثانٍ.'

describe('the mark of a note', () => {
  it.each([
    ['عام 2020[^1] ثم', 'مث 12020 ماع'],
    ['عام ٢٠٢٠[^1] ثم', 'مث 1٢٠٢٠ ماع'],
    ['نسبة 35%[^1] في', 'يف 1%35 ةبسن'],
    ['سنة 1990.[^1] ثم', 'مث 1.1990 ةنس'],
    ['قالت CNN[^1] ذلك', 'كلذ 1CNN تلاق'],
    ['هواء CO₂[^1] ثم', 'مث 1CO₂ ءاوه'],
    ['كلمة[^1] ثم', 'مث 1ةملك'],
  ])('%s: stands behind what it belongs to', (source, order) => {
    expect(drawn(source + notes)).toBe(order)
  })

  it('stands apart from the next, each in its place', () => {
    expect(drawn(`كلمة[^1][^2] ثم${notes}`)).toBe('مث 2\u00a01ةملك')
    expect(drawn(`In 2020[^1][^2] it${notes}`, 'en')).toBe('In 20201\u00a02 it')
  })

  it('has a way back from its note for each place, with a name of its own', () => {
    const words: NoteWords = { heading: 'هوامش', back: (note, call) => `${note}/${call}` }
    const { tree } = parseBody(`أ[^1] ب[^1] ج[^2]${notes}`, { edition: 'ar', notes: words })
    expect([...JSON.stringify(tree).matchAll(/"ariaLabel":"([^"]*)"/g)].map(([, label]) => label)).toEqual([
      '1/1',
      '1/2',
      '2/1',
    ])
  })
})

it('sets names, codes and ranges apart, with the language of names', () => {
  expect(laidOut(parseBody('قالت CNN في 2-1 على 0779 53 75 79.', { edition: 'ar' }).tree)).toBe(
    'قالت \u2068CNN\u2069 في \u2067\u20682\u2069-\u20681\u2069\u2069 على \u20660779 53 75 79\u2069.',
  )
  expect(JSON.stringify(parseBody('قالت CNN.', { edition: 'ar' }).tree)).toContain(
    '"properties":{"lang":"en"}',
  )
})
