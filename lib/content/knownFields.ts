import type { ArticleKind } from './model'

/** The fields of an article's front matter, in the order of the guide. */
export const articleFields = [
  'title', 'kicker', 'deck', 'summary', 'publishedAt', 'updatedAt', 'authors', 'byline', 'translator', 'source', 'dateline',
  'topics', 'image', 'kind', 'priority', 'related', 'translationOf', 'aliases', 'shortId', 'corrections', 'retracted', 'sensitive', 'draft',
  'noindex', 'updates',
] as const

export const pageFields = ['title', 'deck', 'updatedAt', 'aliases', 'noindex', 'draft'] as const

/** The fields of an urgent notice. */
export const urgentFields = ['title', 'article', 'publishedAt', 'until', 'draft'] as const

/** Fields within fields. */
export const nestedFields: Readonly<Record<string, readonly string[]>> = {
  image: ['file', 'alt', 'caption', 'credit', 'focus'],
  source: ['name', 'url'],
  corrections: ['date', 'text', 'type'],
  retracted: ['date', 'reason'],
  updates: ['at', 'title', 'text'],
}

/** What other systems call our fields. */
export const otherNames: Readonly<Record<string, string>> = {
  author: 'authors', writer: 'byline', by: 'byline', date: 'publishedAt', published: 'publishedAt', pubdate: 'publishedAt',
  modified: 'updatedAt', lastmod: 'updatedAt', updated: 'updatedAt', tags: 'topics', tag: 'topics', topic: 'topics',
  keywords: 'topics', subtitle: 'deck', description: 'deck', excerpt: 'deck', subhead: 'deck', standfirst: 'deck',
  headline: 'title', eyebrow: 'kicker', type: 'kind', cover: 'image', thumbnail: 'image', picture: 'image', photo: 'image',
  agency: 'source', sources: 'source', location: 'dateline', city: 'dateline', alias: 'aliases', redirect: 'aliases', shortlink: 'shortId', short: 'shortId',
  correction: 'corrections', translation: 'translationOf', images: 'image', keypoints: 'summary', points: 'summary',
  src: 'file', url: 'file', path: 'file', link: 'url', href: 'url', reference: 'url',
}

/** What the kinds of article are called in Arabic. */
export const kindNames: Readonly<Record<string, ArticleKind>> = {
  خبر: 'news',
  أخبار: 'news',
  تحليل: 'analysis',
  رأي: 'opinion',
  مقال: 'opinion',
  شرح: 'explainer',
  صور: 'gallery',
  فيديو: 'video',
  مباشر: 'live',
}

const known = new Set<string>([...articleFields, ...pageFields, ...urgentFields, ...Object.values(nestedFields).flat()])
const folded = new Map([...known].map((name) => [name.toLowerCase(), name]))

/** Whether a word names a field of front matter, whatever its case. */
export function isFieldName(word: string): boolean {
  return folded.has(word.toLowerCase())
}

/** The field that a word is but for its case: `Title`, `PUBLISHEDAT`. */
export function fieldLike(word: string): string | undefined {
  return folded.get(word.toLowerCase())
}
