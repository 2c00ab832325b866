import type { Root, RootContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import { writeTree } from '@/lib/seo/feeds/writeTree'
import type { FeedContext } from '@/lib/seo/feeds/feedContext'
import { element } from '@/lib/seo/markup'
import { fileOf, checkSource } from '../checkSource'

const address = 'https://pictures.example/x.png'

/** Ways of writing a picture; all but the last two are of another site. */
const pictures = {
  https: `![سدّ](${address})`,
  'with a title': `![سدّ](${address} "عنوان")`,
  'in brackets': `![سدّ](<${address}>)`,
  'without a scheme': '![سدّ](//pictures.example/x.png)',
  'with backslashes': '![سدّ](\\\\\\\\pictures.example/x.png)',
  'as data': '![سدّ](data:image/png;base64,AAAA)',
  'in capitals': '![سدّ](HTTPS://pictures.example/x.png)',
  'as HTML': `<img src="${address}">`,
  'as HTML of several widths': `<img srcset="${address} 2x" src="a.webp">`,
  'as HTML that is styled': `<span style="background:url(${address})">كلام</span>`,
  'as an object': `<object data="${address}"></object>`,
}
type Form = keyof typeof pictures

/** What may stand around it in a line. */
const around: Record<string, (picture: string) => string> = {
  nothing: (picture) => picture,
  words: (picture) => `قبلها ${picture} وبعدها`,
  strong: (picture) => `**كلام ${picture} كلام**`,
  emphasis: (picture) => `*كلام ${picture} كلام*`,
  deletion: (picture) => `~~كلام ${picture} كلام~~`,
  'a link': (picture) => `[${picture}](https://khabar.example/a)`,
  'a link with words': (picture) => `[كلام ${picture}](/heritage/dam)`,
  'emphasis in a link in emphasis': (picture) => `**كلام [*كلام ${picture}*](/heritage/dam) كلام**`,
}

/** Where the line may stand. */
const places: Record<string, (line: string) => string> = {
  'the text': (line) => line,
  'a heading': (line) => `## ${line}`,
  'a list': (line) => `- ${line}`,
  'a list in a list': (line) => `- بند\n  - بند\n    1. ${line}`,
  'a quotation': (line) => `> ${line}`,
  'a list in a quotation': (line) => `> - ${line}`,
  'a cell of a table': (line) => `| أ | ب |\n|---|---|\n| ${line} | ج |`,
  'the head of a table': (line) => `| ${line} | ب |\n|---|---|\n| أ | ج |`,
  'the caption of a table': (line) => `${line}\n\n| أ | ب |\n|---|---|\n| ج | د |`,
  'a note': (line) => `كلام[^1]\n\n[^1]: ${line}`,
  'a note that nothing calls': (line) => `كلام\n\n[^9]: ${line}`,
  'a callout': (line) => `<Callout>\n\n${line}\n\n</Callout>`,
  'a list in a callout': (line) => `<Callout>\n\n- ${line}\n\n</Callout>`,
  'a pull quote': (line) => `<PullQuote>\n\n${line}\n\n</PullQuote>`,
  'a fact box': (line) => `<Factbox title="حقائق">\n\n- الاسم: ${line}\n\n</Factbox>`,
  'a timeline': (line) => `<Timeline>\n\n- **2020** ${line}\n\n</Timeline>`,
  'a transcript': (line) => `<Audio src="a.mp3" title="صوت">\n\n${line}\n\n</Audio>`,
  'a quoted post': (line) =>
    `<SocialQuote author="هدى" network="شبكة" url="https://khabar.example/a">\n\n${line}\n\n</SocialQuote>`,
  'a gallery': (line) => `<Gallery>\n\n${line}\n\n</Gallery>`,
}

/** A feed that has no file of `media/`, and says which it was asked for. */
const feed = (asked: string[]) =>
  ({
    words: (key: string) => key,
    articleUrl: 'https://khabar.example/heritage/dam',
    origin: 'https://khabar.example',
    getMedia: () => undefined,
    urlOf: () => '',
    picture: (file: string) => {
      asked.push(file)
      return element('p', {}, 'a file of media')
    },
    getTable: () => undefined,
    findArticle: () => undefined,
  }) as unknown as FeedContext

/** All that a browser would fetch by itself: pictures, and whatever has a source or a style. */
function listFetched(node: Root | RootContent): string[] {
  const own =
    node.type === 'element' && (node.tagName === 'img' || node.properties.src || node.properties.style)
      ? [node.tagName]
      : []
  return 'children' in node
    ? [...own, ...node.children.flatMap((child) => listFetched(child as RootContent))]
    : own
}

const cases = Object.keys(places).flatMap((place) =>
  Object.keys(around).map((wrapper) => [place, wrapper] as const),
)

describe('a picture of another site', () => {
  it.each(cases)('is refused in %s, in %s, however it is written', (place, wrapper) => {
    for (const form of Object.keys(pictures) as Form[]) {
      const body = (places[place] ?? String)((around[wrapper] ?? String)(pictures[form]))
      const { tree, faults } = parseBody(body, { edition: 'ar' })
      const codes = faults.map(({ code }) => code)
      expect([form, body, codes]).toEqual([
        form,
        body,
        expect.arrayContaining([
          form.startsWith('as HTML') || form === 'as an object' ? 'rawHtml' : 'foreignPicture',
        ]),
      ])
      expect([body, listFetched(tree)]).toEqual([body, []])
      expect(writeTree(tree, feed([])).markup).not.toMatch(/<(?:img|object)|<[^>]*\s(?:src|style|srcset)=/)
    }
  })

  it.each(['![سدّ][1]', '[![سدّ][1]](/a)', '**![سدّ][1]**'])('is not fetched by a reference: %s', (line) => {
    const { tree } = parseBody(`${line}\n\n[1]: ${address}`, { edition: 'ar' })
    expect(listFetched(tree)).toEqual([])
  })

  it.each([
    [`<Figure src="${address}" alt="سدّ" />`],
    ['<Figure src="//pictures.example/x.png" alt="سدّ" />'],
    [`<Video src="a.mp4" title="فيلم" poster="${address}" />`],
    ['<Video src="a.mp4" title="فيلم" poster="//pictures.example/x.png" />'],
    [`<Audio src="${address}" title="صوت" />`],
    [`<Table src="${address}" caption="جدول" />`],
  ])('is refused as a file of an element: %s', (body) => {
    expect(parseBody(body, { edition: 'ar' }).faults.map(({ code }) => code)).toEqual(['badAttribute'])
  })

  it.each([address, '//pictures.example/x.png'])('is refused in front matter: %s', (file) => {
    const source = fileOf(`image:\n  file: "${file}"\n  alt: سدّ`)
    expect(checkSource(source).faults.map(({ code }) => code)).toContain('badFile')
  })
})

describe('a picture of this newspaper', () => {
  it.each(Object.keys(around))('is a figure in a line, in %s', (wrapper) => {
    const body = (around[wrapper] ?? String)('![سدّ](dam.webp)')
    const { tree, faults } = parseBody(body, { edition: 'ar' })
    expect(faults).toEqual([])
    const asked: string[] = []
    const written = writeTree(tree, feed(asked)).markup
    expect(asked).toEqual(['dam.webp'])
    // No word is lost.
    for (const word of body.replace(/!\[.*?\]\(.*?\)|\]\([^)]*\)|[*~[\]]/g, '').split(' '))
      expect(written).toContain(word)
  })

  it('keeps its link, and needs none to its own full size', () => {
    const hrefs = (body: string) =>
      [
        ...writeTree(parseBody(body, { edition: 'ar' }).tree, feed([])).markup.matchAll(
          /href="([^"]*)">([^<]*)/g,
        ),
      ].map(([, href, words]) => [href, words])
    expect(hrefs('[![سدّ](dam.webp)](https://khabar.example/a)')).toEqual([['https://khabar.example/a', 'سدّ']])
    expect(hrefs('[![سدّ](dam.webp) اقرأ](https://khabar.example/a)')).toEqual([
      ['https://khabar.example/a', ' اقرأ'],
    ])
    expect(hrefs('[![سدّ](dam.webp)](dam.webp)')).toEqual([])
  })

  it.each(['## كلام ![سدّ](dam.webp)', '| أ |\n|---|\n| **![سدّ](dam.webp)** |'])(
    'cannot stand here: %s',
    (body) => {
      const { tree, faults } = parseBody(body, { edition: 'ar' })
      expect(faults.map(({ code }) => code)).toEqual(['elementPlace'])
      expect(listFetched(tree)).toEqual([])
    },
  )
})
