import type { Edition } from '@/lib/edition'
import { articlePath, authorPath, sharePagePath, standingPath, topicPath } from '@/lib/address/pages'
import { topicKey } from '@/lib/arabic/topicKey'
import { readShortId, withoutMarksBehind } from '@/lib/address/shortId'
import type { Newsroom, Resolution } from '@/lib/newsroom/newsroom'
import { articlesPerPage, correctionsPerPage } from '@/lib/model/pageSize'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type Route, pathOf, readRoute } from '@/lib/address/route'

type Lists = Pick<
  Newsroom,
  | 'getSection'
  | 'listSections'
  | 'getAuthor'
  | 'listAuthors'
  | 'findRenamedTopic'
  | 'countArticles'
  | 'countByTopic'
  | 'countByAuthor'
  | 'countCorrections'
  | 'listByShortId'
>

type Named = { section: string; retracted: number; out: number }

/** Answers what an address means. Articles, by far the most asked, take one look-up. */
export function resolveQueries(db: Database, lists: Lists): Pick<Newsroom, 'resolve'> {
  const named = prepareQuery<Named>(
    db,
    `SELECT section, retracted, draft = 0 AND published <= :now AS out FROM articles
     WHERE edition = :edition AND slug = :slug ORDER BY section, file`,
  )
  const page = prepareQuery<{ found: number }>(
    db,
    'SELECT 1 AS found FROM pages WHERE edition = :edition AND slug = :slug AND draft = 0',
  )
  const alias = prepareQuery<{ target: string }>(
    db,
    `SELECT l.target FROM aliases l LEFT JOIN articles a ON a.file = l.file LEFT JOIN pages p ON p.file = l.file
     WHERE l.path = :path AND (a.draft = 0 AND a.published <= :now OR p.draft = 0) ORDER BY l.file LIMIT 1`,
  )

  const absent = (edition: Edition): Resolution => ({ what: 'absent', edition })
  const moved = (path: string): Resolution => ({ what: 'moved', path })
  const holds = (number: number, count: number, size: number) => number === 1 || (number - 1) * size < count

  function findAlias({ edition, parts }: Route, now: number): Resolution {
    const target = alias.get({ path: pathOf(edition, parts), now })?.target
    return target === undefined ? absent(edition) : moved(target)
  }

  function resolveTopic(edition: Edition, topic: string, number: number, now: number): Resolution {
    const found = lists.countByTopic({ edition, topic }, now)
    if (found > 0)
      return holds(number, found, articlesPerPage)
        ? { what: 'topic', edition, topic, page: number }
        : absent(edition)
    const key = topicKey(topic)
    if (key === '') return absent(edition)
    // Another spelling of a topic that articles carry, else the old name of one.
    for (const present of [key, lists.findRenamedTopic(edition, key) ?? '']) {
      const other =
        present === '' || present === topic ? 0 : lists.countByTopic({ edition, topic: present }, now)
      if (other > 0)
        return holds(number, other, articlesPerPage)
          ? moved(topicPath(edition, present, number))
          : absent(edition)
    }
    return absent(edition)
  }

  function resolveAuthor(edition: Edition, asked: string, number: number, now: number): Resolution {
    const author =
      lists.getAuthor(asked) ?? lists.listAuthors().find(({ aliases }) => aliases.includes(asked))
    if (!author) return absent(edition)
    const held =
      number === 1 || holds(number, lists.countByAuthor({ edition, author: author.id }, now), articlesPerPage)
    if (!held) return absent(edition)
    if (author.id !== asked) return moved(authorPath(edition, author.id, number))
    return { what: 'author', edition, author: asked, page: number }
  }

  function resolveOne(route: Route, name: string, now: number): Resolution {
    const { edition, page: number } = route
    if (name === 'search') return number === 1 ? { what: 'screen', edition } : absent(edition)
    if (name === 'latest') {
      const held = number === 1 || holds(number, lists.countArticles({ edition }, now), articlesPerPage)
      return held ? { what: 'latest', edition, page: number } : absent(edition)
    }
    if (name === 'corrections') {
      const held = number === 1 || holds(number, lists.countCorrections({ edition }, now), correctionsPerPage)
      return held ? { what: 'screen', edition } : absent(edition)
    }
    const holdsPage = (section: string) =>
      number === 1 || holds(number, lists.countArticles({ edition, section }, now), articlesPerPage)
    if (lists.getSection(name))
      return holdsPage(name) ? { what: 'section', edition, section: name, page: number } : absent(edition)
    if (number === 1 && page.get({ edition, slug: name })) return { what: 'page', edition, slug: name }
    const renamed = lists.listSections().find(({ aliases }) => aliases.includes(name))
    if (renamed)
      return holdsPage(renamed.id) ? moved(pathOf(edition, [renamed.id], number)) : absent(edition)
    return number === 1 ? findAlias(route, now) : absent(edition)
  }

  function resolveArticle(route: Route, section: string, slug: string, now: number): Resolution {
    const { edition } = route
    const all = named.list({ edition, slug, now })
    const out = all.filter((row) => row.out === 1)
    const here = out.find((row) => row.section === section)
    if (here) return { what: here.retracted ? 'retracted' : 'article', article: { edition, section, slug } }
    const old = findAlias(route, now)
    if (old.what === 'moved') return old
    const renamed = lists.listSections().find(({ aliases }) => aliases.includes(section))
    const there = renamed && out.find((row) => row.section === renamed.id)
    const elsewhere = there ?? (out.length === 1 ? out[0] : undefined)
    return elsewhere ? moved(articlePath({ edition, section: elsewhere.section, slug })) : absent(edition)
  }

  /** A short link leads to an article that is out, a retracted one too. It is one for all editions. */
  function resolveShort(edition: Edition, written: string, now: number): Resolution {
    const id = edition === 'ar' ? readShortId(withoutMarksBehind(written)) : undefined
    const article = id === undefined ? undefined : lists.listByShortId(id, now)[0]
    return article ? moved(articlePath(article)) : absent(edition)
  }

  /** The newsroom's page about sharing an article, in the article's edition. */
  function resolveSharePage({ edition, parts }: Route, written: string, now: number): Resolution {
    const id = readShortId(withoutMarksBehind(written))
    const article = id === undefined ? undefined : lists.listByShortId(id, now)[0]
    if (!article || id === undefined) return absent(edition)
    const path = sharePagePath(article.edition, id)
    return path === pathOf(edition, parts) ? { what: 'screen', edition } : moved(path)
  }

  function resolveParts(route: Route, now: number): Resolution {
    const { edition, parts, page: number } = route
    const [first, second] = parts
    if (first === undefined) return number === 1 ? { what: 'screen', edition } : absent(edition)
    if (second === undefined) return resolveOne(route, first, now)
    if (parts.length === 2 && first === 'topics') return resolveTopic(edition, second, number, now)
    if (parts.length === 2 && first === 'authors') return resolveAuthor(edition, second, number, now)
    if (number > 1) return absent(edition)
    if (parts.length === 2 && first === 's') return resolveShort(edition, second, now)
    if (parts.length === 2 && first === 'share') return resolveSharePage(route, second, now)
    if (parts.length === 2 && first === 'pages' && page.get({ edition, slug: second }))
      return moved(standingPath(edition, second))
    return parts.length === 2 ? resolveArticle(route, first, second, now) : findAlias(route, now)
  }

  return {
    resolve(asked, now) {
      const route = readRoute(asked)
      const found = resolveParts(route, now)
      const isAnswer = found.what !== 'absent' && found.what !== 'moved'
      return isAnswer && route.path !== asked ? moved(route.path) : found
    },
  }
}
