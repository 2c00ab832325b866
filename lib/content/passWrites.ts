import type { ContentFile } from './contentFiles'
import type { IndexableFile } from './fileTasks'
import type { Article, StandingPage } from './model'
import type { PassChanges, PassContext } from './passContext'

function noteArticle({ articles }: PassChanges, before: Article | undefined, after: Article | undefined) {
  if (before ?? after) articles.push({ ...(before ? { before } : {}), ...(after ? { after } : {}) })
}

function notePage({ pages }: PassChanges, before: StandingPage | undefined, after: StandingPage | undefined) {
  if (before ?? after) pages.push({ ...(before ? { before } : {}), ...(after ? { after } : {}) })
}

/** A file vanished between being listed and being read. */
const isGone = ({ source, checked }: IndexableFile) =>
  !source && checked.outcome === 'broken' && checked.faults.every(({ code }) => code === 'unreadableFile')

/** Where the section is no longer one, there is no address at which a last good version could stay. */
const isHomeless = ({ checked }: IndexableFile) =>
  checked.outcome === 'broken' && checked.faults.some(({ code }) => code === 'unknownSection')

/** Writes what became of a text file. One that broke keeps its last good version; its faults say so. */
export function writeText(pass: PassContext, checkedFile: IndexableFile, found: ContentFile): void {
  const before = pass.isNew ? '' : pass.store.getClaims(found.file)
  putText(pass, checkedFile, found)
  if (!pass.isNew && pass.store.getClaims(found.file) !== before) pass.moved.add(found.file)
}

function putText({ store, changes }: PassContext, checkedFile: IndexableFile, found: ContentFile): void {
  const { source, checked } = checkedFile
  const { file } = found
  store.putFile({
    file,
    kind: 'text',
    mtime: source?.mtimeMs ?? found.mtime,
    bytes: source?.bytes ?? found.bytes,
    hash: source?.hash ?? '',
  })
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
    writeGone({ store, changes }, file)
  } else if (isHomeless(checkedFile)) {
    const { article, page } = store.removeContent(file)
    noteArticle(changes, article, undefined)
    notePage(changes, page, undefined)
  }
}

/** Takes out all that came from a file. */
export function writeGone({ store, changes }: Pick<PassContext, 'store' | 'changes'>, file: string): void {
  const { article, page } = store.removeFile(file)
  noteArticle(changes, article, undefined)
  notePage(changes, page, undefined)
}
