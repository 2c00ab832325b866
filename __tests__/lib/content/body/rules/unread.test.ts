import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import { sayFault } from '@/lib/content/faults/sayFault'
import { checkSource, fileOf } from '../../checkSource'

type Row = [name: string, body: string, code: FaultCode, place: string, fix: string]

// prettier-ignore
/** The body's first line is the fifth of the file. What is to be written has to be read. */
const sure: Row[] = [
  ['a link with a blank between its brackets', 'انظر [الميناء] (https://sea.example/port).', 'unreadLink', '5:6', '[الميناء](https://sea.example/port)'],
  ['a link of ours with such a blank', 'انظر [الميناء] (/sea/port).', 'unreadLink', '5:6', '[الميناء](/sea/port)'],
  ['a link with a blank in its address', '[تقرير](https://sea.example/a report.html)', 'unreadLink', '5:1', '[تقرير](https://sea.example/a%20report.html)'],
  ['a link with a title in curved quotation marks', '[تقرير](https://sea.example/a “سنوي”)', 'unreadLink', '5:1', '[تقرير](https://sea.example/a)'],
  ['a link whose brackets are exchanged', 'قرأتُ (تقريرًا)[https://sea.example/a] أمس', 'unreadLink', '5:7', '[تقريرًا](https://sea.example/a)'],
  ['a link without its last bracket', 'قرأتُ [تقريرًا](https://sea.example/a أمس', 'unreadLink', '5:7', '[تقريرًا](https://sea.example/a)'],
  ['a picture whose name has a blank', '![مرفأ](port at night.webp)', 'unreadLink', '5:1', '![مرفأ](port%20at%20night.webp)'],
  ['a picture in a link, whose name has a blank', '[![مرفأ](my port.webp)](https://sea.example/a)', 'unreadLink', '5:2', '![مرفأ](my%20port.webp)'],
  ['a mark of a highlighter in a link', '[أ ==مهمّ==](https://sea.example/a)', 'foreignMarkup', '5:4', '**مهمّ**'],
  ['a picture with a blank between its brackets', '![مرفأ] (port.webp)', 'unreadLink', '5:1', '![مرفأ](port.webp)'],
  ['a picture without words and with a blank', '![](my port.jpg)', 'unreadLink', '5:1', '![…](my%20port.jpg)'],
  ['a heading without its blank', 'أوّل.\n\n##المدّ والجزر', 'tightHeading', '7:1', '## المدّ والجزر'],
  ['a heading without its blank, below a line', 'أوّل.\n###ثانٍ', 'tightHeading', '6:1', '### ثانٍ'],
  ['bold words with blanks within', 'قال ** كلامًا كثيرًا ** ومضى', 'openEmphasis', '5:5', '**كلامًا كثيرًا**'],
  ['a mark of a highlighter', 'هذا ==مهمّ== جدًّا', 'foreignMarkup', '5:5', '**مهمّ**'],
  ['a link of a wiki', 'انظر [[sea/port|المرفأ]].', 'foreignMarkup', '5:6', '[المرفأ](/sea/port)'],
  ['a name of a wiki', 'انظر [[خليج عدن]].', 'foreignMarkup', '5:6', 'خليج عدن'],
  ['a picture of a wiki', '![[my port.webp|مرفأ]]', 'foreignMarkup', '5:1', '![مرفأ](my%20port.webp)'],
  ['a box of a task', '- [ ] صيد\n- بيع', 'taskBox', '5:3', '- صيد'],
  ['a box that is ticked', '- صيد\n- [x] بيع', 'taskBox', '6:3', '- بيع'],
  ['a heading without its blank, in a quotation', '> أوّل.\n> ##ثانٍ', 'tightHeading', '6:3', '## ثانٍ'],
  ['a heading of seven signs', '####### المدّ', 'tightHeading', '5:1', '###### المدّ'],
  ['a heading behind a mark that nobody sees', 'أ\n\n\u200f## المدّ', 'tightHeading', '7:1', '## المدّ'],
  ['a link whose address stands in square brackets', 'انظر [الميناء][https://sea.example/port].', 'unreadLink', '5:6', '[الميناء](https://sea.example/port)'],
  ['such a link with a blank', '[الميناء] [https://sea.example/port]', 'unreadLink', '5:1', '[الميناء](https://sea.example/port)'],
  ['a link that lacks one bracket of two', '[المرفأ](https://sea.example/عدن_(مدينة)', 'unreadLink', '5:1', '[المرفأ](https://sea.example/عدن_(مدينة))'],
  ['bold words of a forum', 'هذا [b]مهمّ[/b] جدًّا', 'foreignMarkup', '5:5', '**مهمّ**'],
  ['a link of a forum', '[url=https://sea.example/a]تقرير[/url]', 'foreignMarkup', '5:1', '[تقرير](https://sea.example/a)'],
  ['a message of a chat in a browser', '[1:02 م، 2026/11/30] سالم: عادوا', 'chatStamp', '5:1', 'سالم: عادوا'],
  ['such a message with full stops', '[10:15, 30.11.2026] سالم: عادوا', 'chatStamp', '5:1', 'سالم: عادوا'],
  ['a message of an Arabic telephone', '\u200f[٣٠\u200f/١١\u200f/٢٠٢٦، ١:٠٢:١٥ م] سالم: عادوا', 'chatStamp', '5:1', 'سالم: عادوا'],
  ['a message of a chat', '[30/11, 1:02 م] سالم: عاد الصيّادون', 'chatStamp', '5:1', 'سالم: عاد الصيّادون'],
  ['a message of a chat with seconds', 'أ\n[١٢/٣/٢٠٢٦, ١١:٠٢:٤٥ ص] سالم: عادوا', 'chatStamp', '6:1', 'سالم: عادوا'],
  ['a message of a chat on Android', '12/3/2026، 11:02 م - سالم: عادوا', 'chatStamp', '5:1', 'سالم: عادوا'],
]

// prettier-ignore
const others: Row[] = [
  ['a caption of WordPress', '[caption id="7"]مرفأ[/caption]', 'foreignMarkup', '5:1', '<Figure src="…" alt="…" />'],
  ['a gallery of WordPress', '[gallery ids="7,8"]', 'foreignMarkup', '5:1', '<Gallery> <Figure src="…" alt="…" /> </Gallery>'],
  ['a film of WordPress', '[youtube https://youtu.be/abc]', 'foreignMarkup', '5:1', '<Video src="…" title="…" />'],
  ['a gallery of all pictures', 'أ\n\n[gallery]', 'foreignMarkup', '7:1', '<Gallery> <Figure src="…" alt="…" /> </Gallery>'],
  ['an address of WordPress', '[embed]https://youtu.be/abc[/embed]', 'foreignMarkup', '5:1', '<Video'],
  ['a part of a page builder', 'أ [vc_row width="2"] ب', 'foreignMarkup', '5:3', '[vc_row width="2"]'],
  ['a figure of Hugo', '{{< figure src="a.jpg" >}}', 'foreignMarkup', '5:1', '<Figure src="…" alt="…" />'],
  ['a tag of Jekyll', '{% include map.html %}', 'foreignMarkup', '5:1', '{% include map.html %}'],
  ['a frame in a quotation', '> [!NOTE]\n> نصّ', 'foreignMarkup', '5:3', '<Callout> … </Callout>'],
  ['a frame of colons', ':::note\nأ\n:::', 'foreignMarkup', '5:1', '<Callout> … </Callout>'],
  ['bold words without their end', 'قال **كلامًا كثيرًا ومضى', 'openEmphasis', '5:5', '`**`'],
  ['a table of strange dashes in a quotation', '> | مرفأ | عمقه |\n> | –– | –– |\n> | عدن | 16 |', 'unreadTable', '6:1', '> | --- | --- |'],
  ['a table without its second line, in a quotation', '> أوّل.\n>\n> | مرفأ | عمقه |\n> | عدن | 16 |', 'unreadTable', '7:3', '> | --- | --- |'],
  ['a table in a quotation of a quotation', '> > | مرفأ | عمقه |\n> > | ـــ | ـــ |', 'unreadTable', '6:1', '> > | --- | --- |'],
  ['a table in the quotation of an item', '- أوّل\n  > | مرفأ | عمقه |\n  > | ـــ | ـــ |', 'unreadTable', '7:1', '> | --- | --- |'],
  ['a note that nothing calls', 'أ\n\n[^7]: شرح', 'uncalledNote', '7:1', '[^7]'],
  ['a note that is written twice', 'أ[^1]\n\n[^1]: ب\n\n[^1]: ج', 'uncalledNote', '9:1', '[^1]'],
]

const saidOf = (body: string) => checkSource(fileOf('', body)).faults
const placesOf = (body: string) => saidOf(body).map(({ code, line, column }) => `${code} ${line}:${column}`)

describe('what looks like markup and is none', () => {
  it.each([...sure, ...others])('%s is told, and the article shown', (_name, body, code, place, fix) => {
    expect(checkSource(fileOf('', body)).outcome).toBe('article')
    expect(placesOf(body)).toEqual([`${code} ${place}`])
    for (const locale of ['ar', 'en'] as const) expect(sayFault(saidOf(body)[0]!, locale)).toContain(fix)
  })

  it.each(sure)('%s is sound once it is written as told', (_name, body, _code, _place, fix) => {
    const { found } = saidOf(body)[0]!.values
    const mended = body.replace(String(found), fix)
    expect(mended).not.toBe(body)
    expect(placesOf(mended)).toEqual([])
  })

  it('finds a picture whose name has a blank by the line that is told', () => {
    const checked = checkSource(fileOf('', '![مرفأ](port%20at%20night.webp)'))
    const mentions = checked.outcome === 'article' ? checked.mentions : []
    expect(mentions).toContainEqual(expect.objectContaining({ what: 'media', file: 'port at night.webp' }))
  })

  it('names the note whose name has a blank, where it is called and where it is written', () => {
    const body = 'أ[^ملاحظة أولى] ب\n\n[^ملاحظة أولى]: شرح'
    expect(placesOf(body)).toEqual(['spacedNote 5:2', 'spacedNote 7:1'])
    const mended = saidOf(body).reduce(
      (text, { values }) => text.replace(String(values.found), String(values.fix)),
      body,
    )
    expect(placesOf(mended)).toEqual([])
  })

  it('says where the words of a note go', () => {
    const [fault] = saidOf('أ^[شرح طويل هنا] ب')
    expect(fault?.code).toBe('inlineNote')
    expect(placesOf(`أ${fault!.values.fix} ب\n\n${fault!.values.other}`)).toEqual([])
  })

  it.each([
    ['long hyphens of Arabic', '| مدينة | سكّان |\n|ـــ|ـــ|\n| عدن | كثير |', '6:1'],
    ['dashes of a word processor', 'أ\n\n| مدينة | سكّان |\n| —– | —– |\n| عدن | كثير |', '8:1'],
    ['too few cells', '| مدينة | سكّان | مساحة |\n| --- | --- |\n| عدن | كثير | كبيرة |', '6:1'],
    ['no pipe at its ends', 'مدينة | سكّان\n—|—\nعدن | كثير', '6:1'],
    ['dashes, in a quotation', '> | مدينة | سكّان |\n> | –– | –– |\n> | عدن | كثير |', '6:1'],
  ])('a table whose second line is of %s gets another', (_name, body, place) => {
    expect(placesOf(body)).toEqual([`unreadTable ${place}`])
    const { found, fix } = saidOf(body)[0]!.values
    const mended = body.replace(String(found), String(fix))
    expect(placesOf(mended)).toEqual([])
    expect(JSON.stringify(parseBody(mended, { edition: 'ar' }).tree)).toContain('"tagName":"table"')
  })

  it('a table without a second line gets one', () => {
    const body = '| مدينة | سكّان |\n| عدن | كثير |\n| صور | قليل |'
    expect(placesOf(body)).toEqual(['unreadTable 5:1'])
    const { found, fix } = saidOf(body)[0]!.values
    const mended = body.replace(String(found), `${found}\n${fix}`)
    expect(placesOf(mended)).toEqual([])
    expect(JSON.stringify(parseBody(mended, { edition: 'ar' }).tree)).toContain('"tagName":"table"')
  })

  it.each([
    ['brackets of words', 'قال [الوزير] (أمس) ثم عاد [1] و[2].'],
    ['what a book has at its side', '[10:15] قال: نعم [ب] و[u] و[i]'],
    ['a reference that is written', '[أ][1]\n\n[1]: https://sea.example'],
    ['a bare address', 'انظر https://sea.example/a==b==c و<https://sea.example/~~a>'],
    ['a list of sources', '[1]: كتاب البحر\n[2]: https://sea.example'],
    ['a hashtag', '#بحر_العرب و #عدن'],
    ['one row of pipes', 'أ | ب | ج'],
    ['links that are read', '[أ](https://sea.example/a_(b)) (انظر) و[ب](https://sea.example)'],
    ['stars of a rating', '***** ممتاز، *** حسن'],
    ['code', '`[[x]]` و`{{< y >}}` و`**`\n\n```\n##z\n[gallery]\n| a | b |\n| c | d |\n```'],
    ['what is escaped', '\\[[x]] و\\**نصّ و\\##z'],
    ['a clock', 'في 1:02 م و[ص 12] و12/3/2026، عند 11:02 - صباحًا'],
    ['a sound table', '| أ | ب |\n| --- | --- |\n| ج | د |'],
    ['a note of its own', 'أ[^1] ب[^ب]\n\n[^1]: ج\n\n[^ب]: د'],
    ['equal signs', 'أ == ب و1==1\n=====\nج'],
    ['an ellipsis in brackets', 'قال: «بدأنا […] ثم انتهينا» [هكذا]'],
    ['words in Latin brackets', '[sic] and [video call], [Video]: see [audio]'],
  ])('%s is none', (_name, body) => expect(placesOf(body)).toEqual([]))
})
