import { describe, expect, it } from 'vitest'
import { checkBody } from '@/lib/content/body/parseBody'
import { parseCsv } from '@/lib/content/tables/csv'
import { checkSettings } from '@/lib/content/settings/settings'
import type { Fault } from '@/lib/content/faults/fault'
import { exampleLine } from '@/lib/content/faults/exampleLine'
import { matchPattern } from '@/lib/content/redirects/pattern'
import { readRedirects } from '@/lib/content/redirects/readRedirects'
import { sayFault } from '@/lib/content/faults/sayFault'
import { checkSource, fileOf } from '../checkSource'

/** Words that every object of JavaScript knows, whoever wrote them. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']

/** The faults of a text: what they are, and that an editor can be told of them in words. */
function faultsOf(text: string): string[] {
  const { faults } = checkSource(text)
  for (const fault of faults) expect(sayFault(fault, 'ar')).not.toMatch(/native code|\[object|undefined/)
  return faults.map(({ code }) => code)
}

describe.each(names)('%s is a word like any other', (name) => {
  it('as an element', () => {
    // A name begins with a letter: `<__proto__>` is text.
    const isName = /^[a-z]/.test(name)
    expect(faultsOf(fileOf('', `<${name} a="b">نص</${name}>`))).toEqual(isName ? ['rawHtml'] : [])
    const capital = `X${name}`
    expect(faultsOf(fileOf('', `<${capital} a="b" />`))).toEqual(['unknownElement'])
  })

  it('as an attribute', () => {
    const codes = faultsOf(fileOf('', `<Callout title="a" ${name}="x">\n\nنص\n\n</Callout>`))
    expect(codes).toEqual(['unknownAttribute'])
    const twice = faultsOf(fileOf('', `<Callout ${name}="a" ${name}="x">\n\nنص\n\n</Callout>`))
    expect(twice).toEqual(['unknownAttribute', 'duplicateAttribute'])
  })

  it('as a field and as a field within a field', () => {
    expect(faultsOf(fileOf(`${name}: x`))).toEqual(['unknownField'])
    expect(faultsOf(fileOf(`${name}: { title: x }`))).toEqual(['unknownField'])
    expect(faultsOf(fileOf(`source: { name: x, ${name}: x }`))).toEqual(['unknownField'])
  })

  it('as a kind', () => {
    const { faults } = checkSource(fileOf(`kind: ${name}`))
    expect(faults.map(({ code, values }) => [code, values.suggestion])).toEqual([['unknownKind', '']])
  })

  it('as a topic, an author, a note and a heading', () => {
    const text = fileOf(
      `topics: [${name}]\nauthors: [${name}]`,
      `نص[^${name}]\n\n## ${name}\n\n[^${name}]: هامش`,
    )
    const checked = checkSource(text)
    if (checked.outcome !== 'article') throw new Error(checked.outcome)
    expect(checked.article.topics.map((topic) => topic.name)).toEqual([name])
    expect(checked.mentions).toContainEqual(expect.objectContaining({ what: 'author', id: name }))
    expect(checkBody(`## \`${name}\``).headings.map(({ text: words }) => words)).toEqual([name])
  })

  it('as the id of a section and of an author', () => {
    const entry = `- id: ${name}\n  name: { ar: اسم, en: Name }\n`
    const files = new Map([
      ['site.yaml', `name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n`],
      ['sections.yaml', entry],
      ['authors.yaml', entry],
    ])
    const { settings, faults } = checkSettings((file) => files.get(file))
    expect(faults).toEqual([])
    expect(settings.sections.map(({ id }) => id)).toEqual([name])
    expect(settings.authors.map(({ id }) => id)).toEqual([name])
  })

  it('as a field of the settings', () => {
    const site = `name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n${name}: x\n`
    const { faults } = checkSettings((file) => (file === 'site.yaml' ? site : ''))
    expect(faults.filter(({ file }) => file === 'site.yaml').map(({ code }) => code)).toEqual([
      'unknownField',
    ])
  })

  it('as an old address and a part of one', () => {
    const faults: Fault[] = []
    const text = `/${name}: /heritage/marib-dam\n/x/{${name}}: /heritage/{${name}}\n`
    const redirects = readRedirects(text, 'https://khabar.example', (fault) => faults.push(fault))
    expect(redirects?.map(({ from }) => from.path)).toContain(`/${name}`)
    expect(matchPattern(`/x/{part}/${name}`, { path: `/x/a/${name}`, query: [] })?.get('part')).toBe('a')
    expect(faults).toEqual([])
  })

  it('as the head of a table', () => {
    expect(parseCsv(Buffer.from(`${name},b\n1,2\n`))).toEqual({ head: [name, 'b'], rows: [['1', '2']] })
  })

  it('as the field of an example', () => {
    expect(exampleLine(name)).toBe(`${name}: "…"`)
  })
})
