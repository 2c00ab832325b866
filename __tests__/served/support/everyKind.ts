import { type Edition, editions } from '@/lib/edition'
import { articleKinds } from '@/lib/model/model'
import { articlesPerPage, correctionsPerPage } from '@/lib/model/pageSize'
import { everyElement, manyElements } from './everyElement'

/** Texts of a newspaper in which every kind of page is. */

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
  'image: { file: petra.webp, alt: "وصف \\"مقتبس\\" <i>", caption: شرح, credit: "رسم: خبر" }',
  'corrections: [{ date: 2026-01-02, text: تصويب }, { date: 2026-01-03, type: clarification, text: إيضاح }]',
]

function* listTexts(edition: Edition): Generator<[file: string, text: string]> {
  const at = (slug: string) => `${edition}/heritage/${slug}.mdx`
  yield [
    at('every-element'),
    articleOf([...full(edition), 'translationOf: heritage/every-element'], everyElement),
  ]
  yield [at('veiled'), articleOf([...full(edition), 'sensitive: true'], 'نصّ')]
  for (const kind of articleKinds)
    if (kind !== 'live')
      yield [at(`kind-${kind}`), articleOf([...common(edition, kind), `kind: ${kind}`], 'نصّ')]
  const updates =
    'updates: [{ at: 2026-01-02T10:00:00+03:00, title: خبر, text: نصّ }, { at: 2026-01-02T10:00:00+03:00, title: خبر, text: "نصّ\\n\\nفقرة" }]'
  yield [at('kind-live'), articleOf([...common(edition, 'live'), 'kind: live', updates], manyElements('زمن'))]
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
  yield [`${edition}/pages/standing.mdx`, articleOf(['title: صفحة', 'deck: مقدّمة'], manyElements('زمن'))]
}

/** The beginning of the slugs of articles that are there for the later pages of lists alone. */
export const filler = 'filler-'

/** The files, by their names within the content folder, to be put beside those of the sample newspaper. */
export function listEveryKind(): [file: string, text: string][] {
  return [
    ['redirects.yaml', 'gone: [/heritage/given-up, /en/heritage/given-up]\n'],
    ...editions.flatMap((edition) => [...listTexts(edition)]),
  ]
}
