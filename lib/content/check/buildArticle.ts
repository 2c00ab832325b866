import type { BodyFacts } from '@/lib/content/body/parseBody'
import type { ArticleMatter, PageMatter } from '@/lib/content/frontMatter/schemas'
import type { Article, ArticleId, StandingPage } from '@/lib/model/model'
import { writeReference } from '@/lib/content/frontMatter/readAddress'
import type { YamlPath } from '@/lib/content/yaml/readYaml'
import { oldestPath, shortIdOf } from '@/lib/address/shortId'
import type { Mention } from '@/lib/content/mention'
import type { Place } from '@/lib/content/faults/fault'

const defaultPriority = 5

/** An article of its front matter and what its body says of itself. */
export function buildArticle(
  id: ArticleId & { file: string },
  matter: ArticleMatter,
  { words }: BodyFacts,
): Article {
  const { draft: _draft, source, priority, ...facts } = matter
  return { ...id, ...facts, sources: source, priority: priority ?? defaultPriority, words }
}

/** A standing page of its front matter. */
export function buildPage(
  id: Pick<StandingPage, 'edition' | 'slug' | 'file'>,
  matter: PageMatter,
  { words }: BodyFacts,
): StandingPage {
  const { draft: _draft, ...facts } = matter
  return { ...id, ...facts, words }
}

/** The mentions of other files in front matter, and the old addresses that it claims. */
export function mentionsOf(article: Article, draft: boolean, placeOf: (path: YamlPath) => Place): Mention[] {
  const mentions: Mention[] = article.authors.map((id, index) => ({
    what: 'author',
    id,
    ...placeOf(['authors', index]),
  }))
  article.related.forEach((id, index) =>
    mentions.push({
      what: 'article',
      reference: writeReference(id),
      field: 'related',
      ...placeOf(['related', index]),
    }),
  )
  if (article.translationOf)
    mentions.push({
      what: 'article',
      reference: writeReference(article.translationOf),
      field: 'translationOf',
      ...placeOf(['translationOf']),
    })
  if (article.image)
    mentions.push({ what: 'media', file: article.image.file, as: 'picture', ...placeOf(['image', 'file']) })
  mentions.push(...aliasMentions(article, placeOf), shortIdMention(article, draft, placeOf))
  return mentions
}

/** The old addresses of an article or a page, with their places. */
export function aliasMentions(
  { aliases }: Pick<Article, 'aliases'>,
  placeOf: (path: YamlPath) => Place,
): Mention[] {
  return aliases.map((path, index) => ({ what: 'alias', path, ...placeOf(['aliases', index]) }))
}

/** The id of the short link, at the field that it comes from; at the title where none says it. */
function shortIdMention(article: Article, draft: boolean, placeOf: (path: YamlPath) => Place): Mention {
  const { publishedAt, aliases, shortId } = article
  const from = shortId === undefined ? (aliases.length > 0 ? ['aliases', 0] : ['title']) : ['shortId']
  const kind = shortId === undefined ? 'made' : 'chosen'
  return {
    what: 'shortId',
    id: shortIdOf(article),
    kind,
    path: oldestPath(article),
    publishedAt,
    draft,
    ...placeOf(from),
  }
}
