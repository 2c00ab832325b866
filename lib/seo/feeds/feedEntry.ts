import { parseBody } from '@/lib/content/body/parseBody'
import type { Article, ArticleId, MediaFile } from '@/lib/model/model'
import { listElementUses } from '@/lib/content/body/elementUses'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { dropHeldLinks } from '@/lib/content/body/heldLinks'
import { leadToMedia } from '@/lib/content/source/mediaLinks'
import { mayBeUnpublished } from '@/lib/newsroom/mayBeUnpublished'
import { readReference } from '@/lib/content/frontMatter/readAddress'
import { absoluteHref } from '@/lib/address/href'
import { isolateRuns } from '@/lib/arabic/isolateRuns'
import { articlePath } from '@/lib/address/pages'
import { formatDate } from '@/lib/dates/formatDate'
import { digitsOf, formatNumber } from '@/lib/dates/numbers'
import { directionOf } from '@/lib/edition'
import { kindOf } from '@/lib/content/source/media/kinds'
import { originalPath } from '@/lib/address/media'
import { oldestPath } from '@/lib/address/shortId'
import { type ArticleFacts, findArticleFacts } from '@/lib/seo/articleFacts'
import { type Child, element } from '@/lib/seo/markup'
import { findPictureFacts, type PictureFacts } from '@/lib/seo/pictureFacts'
import { wordsOf } from '@/lib/seo/words'
import { type FeedContext, openFeedContext } from './feedContext'
import { writeTree } from './writeTree'

/** A sound or film that comes with an entry. */
export type Enclosure = { url: string; type: string; bytes: number }

/** An article as it stands in a feed of any format. */
export type FeedEntry = ArticleFacts & {
  /** The address by which the article was first known: the same however often it moves. */
  id: string
  /** Its whole text as HTML. */
  content: string
  picture?: PictureFacts & { alt: string }
  enclosures: Enclosure[]
  /** Decoded paths of what it shows: itself, and what its text names or links to. */
  shows: string[]
}

function leadPicture({ image, sensitive }: Article, news: Newsroom): FeedEntry['picture'] {
  const media = image && !sensitive ? news.getMedia(image.file) : undefined
  return image && media?.type === 'picture'
    ? { ...findPictureFacts(media, news.getSite().url), alt: image.alt }
    : undefined
}

function enclosureOf(media: MediaFile, origin: string): Enclosure[] {
  const kind = kindOf(media.file)
  if (!kind || (media.type !== 'sound' && media.type !== 'film')) return []
  return [{ url: absoluteHref(origin, originalPath(media)), type: kind.contentType, bytes: media.bytes }]
}

function writeLead(article: Article, context: FeedContext): Child {
  const { image, sensitive } = article
  const picture = image && !sensitive ? context.picture(image.file, image.alt) : undefined
  if (!image || !picture) return undefined
  const caption = isolateRuns([image.caption, image.credit].filter(Boolean).join(' – '), article.edition)
  return element('figure', {}, picture, caption ? element('figcaption', {}, caption) : undefined)
}

function writeUpdates(article: Article): Child {
  if (article.kind !== 'live') return undefined
  return article.updates
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ title, text }) => [
      element('h2', {}, title && isolateRuns(title, article.edition)),
      text
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => element('p', {}, isolateRuns(line, article.edition))),
    ])
}

function writeCorrections(article: Article, news: Newsroom, { words }: FeedContext): Child {
  const site = news.getSite()
  // messages-used: article.correction article.clarification
  return article.corrections.map(({ type, date, text }) =>
    element(
      'p',
      {},
      element('strong', {}, `${words(`article.${type}`)} (${formatDate(date, site, article.edition)}): `),
      isolateRuns(text, article.edition),
    ),
  )
}

/** An article with its whole text. */
export async function makeFeedEntry(article: Article, news: Newsroom, now: number): Promise<FeedEntry> {
  const { edition } = article
  const site = news.getSite()
  const words = wordsOf(edition)
  const number = (note: number) => formatNumber(note, digitsOf(site, edition))
  const { tree } = parseBody(news.getBody(article) ?? '', {
    edition,
    notes: {
      heading: words('body.footnotes'),
      back: (note, call) =>
        call === 1
          ? words('body.backToText', { number: number(note) })
          : words('body.backToCall', { number: number(note), call: number(call) }),
    },
  })
  leadToMedia(tree, site.url, (file) => news.getMedia(file))
  const linked: string[] = []
  dropHeldLinks(tree, site.url, (path) => {
    linked.push(path)
    return mayBeUnpublished(path, news, now)
  })
  const context = await openFeedContext(article, tree, news, now)
  const points = article.summary.map((point) => element('li', {}, isolateRuns(point, edition)))
  const content = element(
    'div',
    { lang: edition, dir: directionOf(edition) },
    writeLead(article, context),
    points.length > 0 ? element('ul', {}, points) : undefined,
    writeUpdates(article),
    writeTree(tree, context),
    writeCorrections(article, news, context),
  )
  const uses = listElementUses(tree)
  const named = uses.flatMap(({ article: reference }): ArticleId[] => {
    const id = reference === undefined ? undefined : readReference(reference, edition)
    // One that is not out yet appears in the text when it is: its address counts.
    return id ? [id.section === '' ? (news.findArticle(edition, id.slug, now) ?? id) : id] : []
  })
  const files = uses.flatMap(({ media }) => media.flatMap((file) => news.getMedia(file) ?? []))
  const facts = findArticleFacts(article, news)
  return {
    ...facts,
    title: isolateRuns(facts.title, edition),
    description: isolateRuns(facts.description, edition),
    id: absoluteHref(site.url, oldestPath(article)),
    content: content.markup,
    shows: [...[article, ...named].map(articlePath), ...linked],
    picture: leadPicture(article, news),
    enclosures: files.flatMap((media) => enclosureOf(media, site.url)),
  }
}
