import { join } from 'node:path'
import { bodyText } from '../../../lib/content/body/bodyText'
import { indexPath } from '../../../lib/content/database/indexFile'
import { updateIndex } from '../../../lib/content/sync/indexWriter'
import type { Article } from '../../../lib/model/model'
import type { Newsroom } from '../../../lib/newsroom/newsroom'
import { openNewsroom } from '../../../lib/newsroom/openNewsroom'
import { openReadOnly } from '../../../lib/content/database/sqlite'
import { type BenchSite, withBenchSite } from '../site/benchSite'
import { eachArticle } from '../newspaper/knownItems'
import { type Newspaper, type Scratch, makeScratch } from '../newspaper/scratch'
import { compareKept } from './compareKept'
import { compareMade } from './compareMade'
import { comparePublishing, publishes } from './comparePublishing'
import { compareSearch } from './compareSearch'
import { compareWeight } from './compareWeight'
import { type Comparison, heading, sayComparison } from './comparison'
import { pairUp, spread } from './inBoth'
import { postOf } from './posts'
import { type Programs, findPrograms } from './programs'
import { type Wordpress, withWordpress } from './withWordpress'

/** How many articles are read. */
const reads = 400

function compareMemory(wordpress: Wordpress, khabar: BenchSite): Comparison {
  const figures = { wordpress: wordpress.countMemory(), khabar: khabar.countMemory().now }
  return { what: 'memory after all of that', unit: 'MB', better: 'less', ...figures }
}

async function* compare(
  wordpress: Wordpress,
  khabar: BenchSite,
  { contentDir }: Scratch,
  articles: readonly Article[],
  news: Newsroom,
): AsyncGenerator<Comparison[]> {
  const both = pairUp(articles, wordpress.placed)
  const [first] = both
  if (!first) throw new Error('There is no article.')
  yield await compareMade(wordpress, khabar, spread(both, reads))
  yield await compareKept(wordpress, khabar, first)
  yield await compareWeight(wordpress, khabar, first)
  yield await compareSearch(wordpress, khabar, both, news)
  yield await comparePublishing(wordpress, khabar, contentDir, spread(both, publishes))
  yield [compareMemory(wordpress, khabar)]
}

const postsOf = (articles: readonly Article[], news: Newsroom) =>
  articles.map((article) =>
    postOf(
      article,
      news.getSection(article.section)?.name.ar ?? article.section,
      bodyText(news.getBody(article) ?? ''),
    ),
  )

async function measure(programs: Programs, scratch: Scratch): Promise<true> {
  await updateIndex(scratch)
  const db = openReadOnly(indexPath(scratch.dataDir))
  const news = openNewsroom(db)
  const articles = [...eachArticle(news, Date.now())]
  const filled = { title: news.getSite().name.ar, posts: postsOf(articles, news) }
  await withWordpress(programs, join(scratch.folder, 'wordpress'), filled, (wordpress) =>
    withBenchSite(scratch, async (khabar) => {
      const { versions } = wordpress
      console.log(
        `${articles.length} articles in both; WordPress ${versions.wordpress} with ${versions.theme}, PHP ${versions.php}, ${versions.mariadb}`,
      )
      console.log(heading)
      for await (const rows of compare(wordpress, khabar, scratch, articles, news))
        for (const row of rows) console.log(sayComparison(row))
    }),
  )
  db.close()
  return true
}

/**
 * This site beside WordPress as Debian installs it, with the same articles, at the same time: finding headlines, articles,
 * publishing, memory.
 * @returns false, said aloud, where the machine has not what WordPress takes
 */
export async function measureWordpress(newspaper: Newspaper): Promise<boolean> {
  const programs = findPrograms()
  return programs ? measure(programs, makeScratch(newspaper)) : false
}
