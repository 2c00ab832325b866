import { translatorOf } from '../i18n/translator'
import { hrefOf, readPath } from '../lib/address/href'
import { updateIndex } from '../lib/content/sync/indexWriter'
import { currentNewsroom } from '../lib/newsroom/currentNewsroom'
import { contentDir, dataDir } from '../lib/content/source/places'
import { takeWriterLock } from '../lib/content/database/writerLock'
import { makeSharePicture } from '../lib/sharePicture/makeSharePicture'
import { printShareReport } from '../lib/share/sayShareReport'
import { findShareFacts } from '../lib/sharePicture/findShareFacts'
import { findShareReport } from '../lib/share/shareReport'
import { readCommandLine } from './commandLine'
import { localeOf } from './localeOf'

/**
 * `npm run share -- <address>`: prints what the page about sharing an article shows. The address is a path, a whole
 * address, an old one or a short link. Ends with 1 where no article is there.
 */
const locale = localeOf(process.env)
const t = translatorOf(locale, 'shareCommand')
const { positionals } = readCommandLine(
  {},
  { locale, command: 'npm run share', about: t('help.about'), words: t('help.words'), options: {} },
)
const asked = positionals[0] ?? ''
const now = Date.now()

/** A site that is being served keeps the index itself. */
async function bringIndexUpToDate(): Promise<void> {
  const lock = takeWriterLock(dataDir())
  if (!lock) return
  lock.release()
  await updateIndex({ contentDir: contentDir(), dataDir: dataDir() })
}

await bringIndexUpToDate()
const news = currentNewsroom()

function findArticle() {
  const url = URL.parse(asked, news.getSite().url)
  const path = url && readPath(url.pathname)
  if (!path) return undefined
  const found = news.resolve(path, now)
  const last = found.what === 'moved' ? news.resolve(readPath(hrefOf(found.path)) ?? '', now) : found
  return last.what === 'article' || last.what === 'retracted' ? news.getArticle(last.article, now) : undefined
}

const article = findArticle()
if (article) {
  const drawn = await makeSharePicture(findShareFacts({ what: 'article', article }, news, now)).catch(
    () => undefined,
  )
  console.log(printShareReport(findShareReport(article, news, now), drawn?.length, locale).join('\n'))
} else {
  console.error(t('unknown', { address: asked }))
  process.exitCode = 1
}
