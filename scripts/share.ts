import { createTranslator } from 'use-intl/core'
import ar from '../messages/ar.json'
import en from '../messages/en.json'
import { hrefOf, readPath } from '../lib/address'
import { newsroom } from '../lib/content/opened'
import { printShareReport } from '../lib/share/sayShareReport'
import { findShareReport } from '../lib/share/shareReport'
import { localeOf } from './localeOf'

/**
 * `npm run share -- <address>`: prints what the page about sharing an article shows. The address is a path, a whole
 * address, an old one or a short link. Ends with 1 where no article is there.
 */
const locale = localeOf(process.env)
const t = createTranslator({ locale, messages: locale === 'ar' ? ar : en, namespace: 'shareCommand' })
const asked = process.argv[2] ?? ''
const news = newsroom()
const now = Date.now()

function findArticle() {
  const site = news.getSite().url
  const url = URL.parse(asked, site)
  const path = url && readPath(url.pathname)
  if (!path) return undefined
  const found = news.resolve(path, now)
  const last = found.what === 'moved' ? news.resolve(readPath(hrefOf(found.path)) ?? '', now) : found
  return last.what === 'article' || last.what === 'retracted' ? news.getArticle(last.article, now) : undefined
}

const article = findArticle()
if (article) console.log(printShareReport(findShareReport(article, news, now), locale).join('\n'))
else {
  console.error(t('unknown', { address: asked }))
  process.exitCode = 1
}
