import { articlePath, standingPath } from '@/lib/address/pages'
import type { ContentFile } from '@/lib/content/source/contentFiles'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import type { PreparedFile } from '@/lib/content/sync/threads/prepareFile'
import type { Article, StandingPage } from '@/lib/model/model'
import { type PassContext, recordSeen } from './context'
import { isAbsent } from '@/lib/content/source/readSource'
import type { TextPlace } from '@/lib/content/sync/receipt'
import type { Replaced } from '@/lib/content/database/store'

/** Of more articles than these the receipt says no more than where they are: with their words they would fill the memory. */
const mostListed = 2_000

function placeOf({ article, page }: Replaced): TextPlace | undefined {
  if (article) return { path: articlePath(article), from: Date.parse(article.publishedAt) }
  return page && { path: standingPath(page.edition, page.slug), from: 0 }
}

/** Keeps the sides of a change that there are. */
function pairOf<Side>(before: Side | undefined, after: Side | undefined) {
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) }
}

function recordChange(
  { changes }: Pick<PassContext, 'changes'>,
  file: string,
  before: Replaced,
  after: Replaced,
) {
  if (changes.articles.length >= mostListed) {
    changes.scope = 'everything'
    changes.articles = []
  }
  if (before.article ?? after.article) changes.articles.push(pairOf<Article>(before.article, after.article))
  if (before.page ?? after.page) changes.pages.push(pairOf<StandingPage>(before.page, after.page))
  const places = pairOf(placeOf(before), placeOf(after))
  if (places.before ?? places.after) changes.texts.push({ file, ...places })
}

/** A file vanished between being listed and being read. */
const isGone = ({ source, checked }: PreparedFile) =>
  !source && checked.outcome === 'broken' && isAbsent(checked.faults)

/** Faults that leave no address at which a last good version could stay: its section is none, or a section took the page's name. */
const homeless: ReadonlySet<FaultCode> = new Set(['unknownSection', 'reservedSlug'])

const isHomeless = ({ checked }: PreparedFile) =>
  checked.outcome === 'broken' && checked.faults.some(({ code }) => homeless.has(code))

/** Writes what became of a text file. One that broke keeps its last good version; its faults say so. */
export function writeText(pass: PassContext, checkedFile: PreparedFile, found: ContentFile): void {
  if (pass.isNew) return putText(pass, checkedFile, found)
  noteMoved(pass, found.file, () => putText(pass, checkedFile, found))
}

/** Makes a change of a file, and remembers it where the addresses that the file has claims to are others after it. */
function noteMoved(
  { store, moved }: Pick<PassContext, 'store' | 'moved'>,
  file: string,
  change: () => void,
): void {
  const [claims, aliases, claimed] = [store.getClaims(file), store.listAliases(file), store.listClaimed(file)]
  change()
  if (store.getClaims(file) === claims) return
  moved.set(file, {
    aliases: [...aliases, ...store.listAliases(file)],
    claimed: [...claimed, ...store.listClaimed(file)],
  })
}

function putText(pass: PassContext, checkedFile: PreparedFile, found: ContentFile): void {
  const { store, changes } = pass
  const { source, checked } = checkedFile
  const { file } = found
  const { changed, bytes } = source ?? found
  const isReadable = !checked.faults.some(({ code }) => code === 'unreadableFile')
  recordSeen({ store }, { file, kind: 'text', changed, bytes }, source?.hash ?? '', isReadable)
  const { faults } = checked
  store.putFaults(file, 'check', faults)
  if (checked.outcome === 'article') {
    recordChange(pass, file, store.putArticle(checked), checked.draft ? {} : { article: checked.article })
  } else if (checked.outcome === 'page') {
    recordChange(pass, file, store.putPage(checked), checked.draft ? {} : { page: checked.page })
  } else if (checked.outcome === 'urgent') {
    store.putUrgent(checked)
  } else if (isGone(checkedFile)) {
    removeText(pass, file)
  } else {
    if (isHomeless(checkedFile)) recordChange(pass, file, store.removeContent(file), {})
    changes.held.push({ file, stays: store.isShown(file) ? 'lastGood' : 'nothing', faults })
  }
}

/** Takes out all that came from a file. */
export function writeGone(pass: PassContext, file: string): void {
  noteMoved(pass, file, () => removeText(pass, file))
}

function removeText(pass: Pick<PassContext, 'store' | 'changes'>, file: string): void {
  recordChange(pass, file, pass.store.removeFile(file), {})
}
