import type { ArticleKind } from '@/lib/model/model'

/** The fields of an article's front matter, in the order of the guide. */
export const articleFields = [
  'title',
  'kicker',
  'deck',
  'summary',
  'publishedAt',
  'updatedAt',
  'authors',
  'byline',
  'translator',
  'source',
  'dateline',
  'topics',
  'image',
  'kind',
  'priority',
  'related',
  'translationOf',
  'aliases',
  'shortId',
  'corrections',
  'retracted',
  'sensitive',
  'draft',
  'noindex',
  'updates',
] as const

export const pageFields = ['title', 'deck', 'updatedAt', 'aliases', 'noindex', 'draft'] as const

/** The fields of an urgent notice. */
export const urgentFields = ['title', 'article', 'publishedAt', 'until', 'draft'] as const

/** Fields within fields. */
export const nestedFields: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    image: ['file', 'alt', 'caption', 'credit', 'focus'],
    source: ['name', 'url'],
    corrections: ['date', 'text', 'type'],
    retracted: ['date', 'reason'],
    updates: ['at', 'title', 'text'],
  }),
)

/** The names of our fields in other systems. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    author: 'authors',
    writer: 'byline',
    by: 'byline',
    date: 'publishedAt',
    published: 'publishedAt',
    pubdate: 'publishedAt',
    modified: 'updatedAt',
    lastmod: 'updatedAt',
    updated: 'updatedAt',
    tags: 'topics',
    tag: 'topics',
    topic: 'topics',
    keywords: 'topics',
    subtitle: 'deck',
    description: 'deck',
    excerpt: 'deck',
    subhead: 'deck',
    standfirst: 'deck',
    headline: 'title',
    eyebrow: 'kicker',
    type: 'kind',
    cover: 'image',
    thumbnail: 'image',
    picture: 'image',
    photo: 'image',
    agency: 'source',
    sources: 'source',
    location: 'dateline',
    city: 'dateline',
    alias: 'aliases',
    redirect: 'aliases',
    shortlink: 'shortId',
    short: 'shortId',
    correction: 'corrections',
    translation: 'translationOf',
    images: 'image',
    keypoints: 'summary',
    points: 'summary',
    src: 'file',
    url: 'file',
    path: 'file',
    link: 'url',
    href: 'url',
    reference: 'url',
  }),
)

/** Arabic names of our fields, by editors who write them in their own language. */
const arabicNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    العنوان: 'title',
    عنوان: 'title',
    'العنوان الفرعي': 'deck',
    المقدمة: 'deck',
    مقدمة: 'deck',
    الملخص: 'summary',
    ملخص: 'summary',
    التاريخ: 'publishedAt',
    تاريخ: 'publishedAt',
    'تاريخ النشر': 'publishedAt',
    النشر: 'publishedAt',
    'وقت النشر': 'publishedAt',
    التحديث: 'updatedAt',
    'تاريخ التحديث': 'updatedAt',
    الكاتب: 'authors',
    كاتب: 'authors',
    الكتاب: 'authors',
    المؤلف: 'authors',
    المترجم: 'translator',
    ترجمة: 'translator',
    المصدر: 'source',
    مصدر: 'source',
    المصادر: 'source',
    المكان: 'dateline',
    المدينة: 'dateline',
    الموضوعات: 'topics',
    موضوعات: 'topics',
    المواضيع: 'topics',
    الموضوع: 'topics',
    الوسوم: 'topics',
    وسوم: 'topics',
    'كلمات مفتاحية': 'topics',
    'الكلمات المفتاحية': 'topics',
    الصورة: 'image',
    صورة: 'image',
    الملف: 'file',
    الوصف: 'alt',
    وصف: 'alt',
    التعليق: 'caption',
    تعليق: 'caption',
    النوع: 'kind',
    نوع: 'kind',
    الأولوية: 'priority',
    أولوية: 'priority',
    'ذات صلة': 'related',
    'مقالات ذات صلة': 'related',
    التصويبات: 'corrections',
    تصويب: 'corrections',
    التصحيحات: 'corrections',
    مسودة: 'draft',
    الاسم: 'name',
    الرابط: 'url',
    النص: 'text',
    السبب: 'reason',
  }),
)

const bareMarks = /[\u064b-\u0652\u0640\u200b-\u200f\u061c]/g

/** Our own name for what another system, or an editor in Arabic, calls a field. */
export function ownNameOf(written: string): string | undefined {
  const bare = written.replace(bareMarks, '').trim()
  return otherNames.get(bare.toLowerCase()) ?? arabicNames.get(bare)
}

/** Arabic names of the kinds of article. */
export const kindNames: ReadonlyMap<string, ArticleKind> = new Map(
  Object.entries({
    خبر: 'news',
    أخبار: 'news',
    تحليل: 'analysis',
    رأي: 'opinion',
    مقال: 'opinion',
    شرح: 'explainer',
    صور: 'gallery',
    فيديو: 'video',
    مباشر: 'live',
  }),
)

const known = new Set<string>([
  ...articleFields,
  ...pageFields,
  ...urgentFields,
  ...[...nestedFields.values()].flat(),
])
const folded = new Map([...known].map((name) => [name.toLowerCase(), name]))

/** Whether a word names a field of front matter, whatever its case. */
export function isFieldName(word: string): boolean {
  return folded.has(word.toLowerCase())
}

/** The field that a word is but for its case: `Title`, `PUBLISHEDAT`. */
export function fieldLike(word: string): string | undefined {
  return folded.get(word.toLowerCase())
}
