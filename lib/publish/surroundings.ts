import { authorPath, sectionPath, standingPath } from '@/lib/address/pages'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { editions, otherEdition } from '@/lib/edition'
import { mostArticles, type Surroundings } from './touched'

/** As many as an article's page shows (4 to 6), and as many again: nearness is not quite mutual. */
const relatedLimit = 12

/** The surroundings of a change as the index has them at this moment. */
export function findSurroundings(newsroom: Newsroom, now: number): Surroundings {
  return {
    listNearby(article) {
      const { previous, next } = newsroom.findNeighbours(article, now)
      const near = [previous, next, newsroom.findTranslation(article, now)]
      return [...near, ...newsroom.findRelated(article, relatedLimit, now)].filter(
        (other) => other !== undefined,
      )
    },
    listNaming: newsroom.listNaming,
    listMeant: newsroom.listMeant,
    listSharingId: newsroom.listSharingId,
    listRetracted: newsroom.listRetracted,
    listSpelling: newsroom.listSpelling,
    listTwins({ edition, section, authors }) {
      const other = otherEdition(edition)
      // A list that holds more than one change brings or takes was there before it, and is there after it.
      const mayHaveTurned = (count: number) => count <= mostArticles
      const ofAuthors = authors.filter((author) =>
        mayHaveTurned(newsroom.countByAuthor({ edition, author }, now)),
      )
      return [
        ...(mayHaveTurned(newsroom.countArticles({ edition, section }, now))
          ? [sectionPath(other, section)]
          : []),
        ...ofAuthors.map((author) => authorPath(other, author)),
      ]
    },
    listStandingPaths: () =>
      editions.flatMap((edition) =>
        newsroom.listPages(edition).map(({ slug }) => standingPath(edition, slug)),
      ),
    listPortrayed: (file) =>
      newsroom
        .listAuthors()
        .filter(({ portrait }) => portrait === file)
        .map(({ id }) => id),
  }
}
