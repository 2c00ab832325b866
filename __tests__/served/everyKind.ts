import { type Edition, editions } from '@/lib/edition'
import { articleKinds } from '@/lib/content/model'
import { articlesPerPage, correctionsPerPage } from '@/lib/content/pageSize'

/** Texts of a newspaper in which every kind of page is, and every element of an article twice and in odd places. */

/** @param name tells the boxes of one text from those of another: each is a landmark by its name. */
const blocks = (name: string) => `## عنوان

### عنوان **غامق** و[رابط](/heritage)

فقرة[^1] فيها \`رمز\` و~~محذوف~~ و(www.example.com)\u200e و[رابط](<https://example.com/a|b c#d#e>).

> اقتباس
>
> - بند فيه **غامق**

| أ | ب |
|:--|--:|
| 1 | \`2\` |

- [x] منجز
- [ ] ليس منجزًا

  فقرة ثانية

  <Figure src="petra.webp" alt="صورة في بند" caption="شرحها" />

1. أوّل

   <Table src="marib-dam.csv" caption="جدول في بند" />

<Figure src="petra.webp" alt="صورة" caption="شرح" credit="رسم: خبر" focus="50 20" />

<Figure src="petra.webp" alt="صورة" sensitive />

<Gallery>

<Figure src="petra.webp" alt="أولى" caption="شرح" />

<Figure src="marib-dam.webp" alt="ثانية" sensitive />

</Gallery>

<Gallery caption="معرض">
<Figure src="petra.webp" alt="أولى" />
</Gallery>

<PullQuote source="مصدر">

جملة[^1]

</PullQuote>

<PullQuote>
جملة
</PullQuote>

<Callout>

## عنوان في ملاحظة

- بند

<Video src="tides.webm" title="فيلم في ملاحظة" />

</Callout>

<Callout title="خلفية" kind="background">
نصّ
</Callout>

<Timeline>

- **1900** نصّ

  ### عنوان في قائمة

</Timeline>

<Timeline title="${name}">

3. **1901** نصّ

</Timeline>

<SocialQuote author="كاتب" handle="@a" network="شبكة" url="https://social.example/a?b=c|d&e={f}[g]" date="2026-01-01">

منشور

</SocialQuote>

<Verse kind="poetry" source="ديوان">
صدر / عجز

صدر / عجز
</Verse>

<Verse kind="quran">
آية
</Verse>

<Video src="tides.webm" poster="tides.webp" title='فيلم "بنصّه"' caption="شرح" credit="رسوم: خبر" captions="tides.ar.vtt">

## عنوان في نصّ الفيلم

- بند[^1]

<Figure src="petra.webp" alt="صورة في نصّ الفيلم" caption="شرح" sensitive />

</Video>

<Video src="tides.webm" title="فيلم بلا نصّ" />

<Video src="https://films.example/watch?v=a b|c" poster="tides.webp" title="فيلم في موقع آخر">
نصّ
</Video>

<Audio src="maqam-rast.mp3" title="صوت" credit="خبر">

> اقتباس في نصّ الصوت

</Audio>

<Audio src="maqam-rast.mp3" title="صوت بلا نصّ" />

<Table src="marib-dam.csv" caption="جدول" note="ملاحظة" source="مصدر" updated="2026-01-01" />`

const boxes = `<ReadAlso article="heritage/marib-dam" />

<Factbox title="صندوق">

- الموقع: وادٍ
- **غامق: ومعه** قيمة[^1]
- [رابط](/heritage): قيمة

</Factbox>

<Factbox title="صندوق قوائم">

- بند: قيمة

  - متداخل
  - > اقتباس: قيمة

- ### عنوان: قيمة

</Factbox>

<Factbox title="صندوق أرقام">

1. مرقّم: نعم

</Factbox>`

const twice = `${blocks('زمن')}\n\n${blocks('زمن آخر')}`
const note = '[^1]: حاشية https://example.com/a\n\n    فقرة ثانية'
const articleOf = (lines: string[], body: string) => ['---', ...lines, '---', '', body, ''].join('\n')

const common = (edition: Edition, title: string) => [
  `title: ${title}`,
  'publishedAt: 2026-01-01T10:00:00+03:00',
  'authors: [desk-heritage]',
  edition === 'ar'
    ? 'topics: [كلّ نوع, "علم & <أدب>", "C++ 100%"]'
    : 'topics: [every kind, "a & <b>", "C++ 100%"]',
]

const full = (edition: Edition) => [
  ...common(edition, `'كلّ ما يُكتب: "مقتبس" & <b>مائل</b>'`),
  'kicker: مدخل',
  'deck: "مقدّمة & <i>"',
  'summary: [نقطة, "نقطة & <b>"]',
  'updatedAt: 2026-01-03T10:00:00+03:00',
  'byline: كاتب ضيف',
  'translator: مترجم',
  'source: [{ name: وكالة, url: "https://agency.example/a|b[c]" }, وثيقة]',
  'dateline: مأرب',
  `translationOf: heritage/every-element`,
  'image: { file: petra.webp, alt: "وصف \\"مقتبس\\" <i>", caption: شرح, credit: "رسم: خبر" }',
  'corrections: [{ date: 2026-01-02, text: تصويب }, { date: 2026-01-03, type: clarification, text: إيضاح }]',
]

function* listTexts(edition: Edition): Generator<[file: string, text: string]> {
  const at = (slug: string) => `${edition}/heritage/${slug}.mdx`
  yield [at('every-element'), articleOf(full(edition), `${twice}\n\n${boxes}\n\n${note}`)]
  yield [
    at('veiled'),
    articleOf(
      [...full(edition), 'sensitive: true'].filter((line) => !line.startsWith('translationOf')),
      'نصّ',
    ),
  ]
  for (const kind of articleKinds)
    if (kind !== 'live')
      yield [at(`kind-${kind}`), articleOf([...common(edition, kind), `kind: ${kind}`], 'نصّ')]
  const updates =
    'updates: [{ at: 2026-01-02T10:00:00+03:00, title: خبر, text: نصّ }, { at: 2026-01-02T10:00:00+03:00, title: خبر, text: "نصّ\\n\\nفقرة" }]'
  yield [
    at('kind-live'),
    articleOf([...common(edition, 'live'), 'kind: live', updates], `${blocks('زمن')}\n\n${note}`),
  ]
  yield [
    at('retracted'),
    articleOf([...common(edition, 'سُحب'), 'retracted: { date: 2026-01-02, reason: سبب }'], 'نصّ'),
  ]
  for (let count = 0; count <= Math.max(articlesPerPage, correctionsPerPage); count++)
    yield [
      at(`${filler}${count}`),
      articleOf(
        [...common(edition, `حشو ${count}`), 'corrections: [{ date: 2026-01-02, text: تصويب }]'],
        'نصّ',
      ),
    ]
  yield [
    `${edition}/urgent/notice.mdx`,
    articleOf(
      [
        'title: "عاجل & <b>"',
        'publishedAt: 2026-01-01T10:00:00+03:00',
        'until: 2099-01-01T00:00:00+03:00',
        'article: heritage/marib-dam',
      ],
      '',
    ),
  ]
  yield [`${edition}/pages/standing.mdx`, articleOf(['title: صفحة', 'deck: مقدّمة'], `${twice}\n\n${note}`)]
}

/** How the slugs of articles begin that are there for the later pages of lists alone. */
export const filler = 'filler-'

/** The files, by their names within the content folder, to be put beside those of the sample newspaper. */
export function listEveryKind(): [file: string, text: string][] {
  return [
    ['redirects.yaml', 'gone: [/heritage/given-up, /en/heritage/given-up]\n'],
    ...editions.flatMap((edition) => [...listTexts(edition)]),
  ]
}
