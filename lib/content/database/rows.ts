import { slugKeyOf } from './addressKey'
import type { Article, StandingPage } from '@/lib/model/model'
import { lastChange } from '@/lib/model/lastChange'
import { prominenceOf } from '@/lib/model/prominence'
import { createHash } from 'node:crypto'
import { foldText } from '@/lib/search/tokens'

/** Orders what has one moment: 40 bits of the file's name, the same in every index. */
export function tieOf(file: string): number {
  return createHash('sha1').update(file).digest().readUIntBE(0, 5)
}

export type ArticleRow = ReturnType<typeof articleRow>

/** An article as its row's columns. */
export function articleRow(article: Article, draft: boolean) {
  const published = Date.parse(article.publishedAt)
  const retracted = article.retracted !== undefined
  return {
    file: article.file,
    edition: article.edition,
    section: article.section,
    slug: article.slug,
    slug_key: slugKeyOf(article.slug),
    kind: article.kind,
    published,
    prominence: prominenceOf(published, article.priority),
    tie: tieOf(article.file),
    listed: draft || retracted ? 0 : 1,
    draft: draft ? 1 : 0,
    retracted: retracted ? 1 : 0,
    changed: Date.parse(lastChange(article)),
    noindex: article.noindex ? 1 : 0,
    title_key: foldText(article.title),
    translates: article.translationOf
      ? `${article.translationOf.section}/${article.translationOf.slug}`
      : null,
    json: JSON.stringify(article),
  }
}

/** A standing page as its row's columns. */
export function pageRow(page: StandingPage, draft: boolean, source: string) {
  return {
    file: page.file,
    edition: page.edition,
    slug: page.slug,
    draft: draft ? 1 : 0,
    json: JSON.stringify(page),
    source,
  }
}
