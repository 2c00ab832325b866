import type { ContentFile } from './contentFiles'
import type { FaultCode } from './faultCodes'
import type { IndexableFile } from './fileTasks'
import type { Article, StandingPage } from './model'
import { type PassChanges, type PassContext, noteSeen } from './passContext'

function noteArticle({ articles }: PassChanges, before: Article | undefined, after: Article | undefined) {
  if (before ?? after) articles.push({ ...(before ? { before } : {}), ...(after ? { after } : {}) })
}

function notePage({ pages }: PassChanges, before: StandingPage | undefined, after: StandingPage | undefined) {
  if (before ?? after) pages.push({ ...(before ? { before } : {}), ...(after ? { after } : {}) })
}

/** A file vanished between being listed and being read. */
const isGone = ({ source, checked }: IndexableFile) =>
  !source && checked.outcome === 'broken' && checked.faults.every(({ code }) => code === 'unreadableFile')

/** What leaves no address at which a last good version could stay: its section is none, or a section took the page's name. */
const homeless: ReadonlySet<FaultCode> = new Set(['unknownSection', 'reservedSlug'])

const isHomeless = ({ checked }: IndexableFile) =>
  checked.outcome === 'broken' && checked.faults.some(({ code }) => homeless.has(code))

/** Writes what became of a text file. One that broke keeps its last good version; its faults say so. */
export function writeText(pass: PassContext, checkedFile: IndexableFile, found: ContentFile): void {
  if (pass.isNew) return putText(pass, checkedFile, found)
  noteMoved(pass, found.file, () => putText(pass, checkedFile, found))
}

/** Makes a change of a file, and remembers it where the addresses that the file has claims to are others after it. */
function noteMoved({ store, moved }: Pick<PassContext, 'store' | 'moved'>, file: string, change: () => void): void {
  const [claims, aliases] = [store.getClaims(file), store.listAliases(file)]
  change()
  if (store.getClaims(file) !== claims) moved.set(file, [...aliases, ...store.listAliases(file)])
}

function putText({ store, changes }: PassContext, checkedFile: IndexableFile, found: ContentFile): void {
  const { source, checked } = checkedFile
  const { file } = found
  const { changed, bytes } = source ?? found
  noteSeen({ store }, { file, kind: 'text', changed, bytes }, source?.hash ?? '')
  store.putFaults(file, 'check', checked.faults)
  if (checked.outcome === 'article') {
    const { article, page } = store.putArticle(checked)
    noteArticle(changes, article, checked.draft ? undefined : checked.article)
    notePage(changes, page, undefined)
  } else if (checked.outcome === 'page') {
    const { article, page } = store.putPage(checked)
    noteArticle(changes, article, undefined)
    notePage(changes, page, checked.draft ? undefined : checked.page)
  } else if (checked.outcome === 'urgent') {
    store.putUrgent(checked)
  } else if (isGone(checkedFile)) {
    removeText({ store, changes }, file)
  } else if (isHomeless(checkedFile)) {
    const { article, page } = store.removeContent(file)
    noteArticle(changes, article, undefined)
    notePage(changes, page, undefined)
  }
}

/** Takes out all that came from a file. */
export function writeGone(pass: PassContext, file: string): void {
  noteMoved(pass, file, () => removeText(pass, file))
}

function removeText({ store, changes }: Pick<PassContext, 'store' | 'changes'>, file: string): void {
  const { article, page } = store.removeFile(file)
  noteArticle(changes, article, undefined)
  notePage(changes, page, undefined)
}
