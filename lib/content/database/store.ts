import type { Edition } from '@/lib/edition'
import type { Fault } from '@/lib/content/faults/fault'
import type { MediaFault } from '@/lib/content/source/media/probe'
import type { IndexableArticle } from './indexable'
import type { Article, MediaFile, StandingPage } from '@/lib/model/model'
import { articleStatements } from './store/articleStatements'
import { fileStatements } from './store/fileStatements'
import { folderStatements } from './store/folderStatements'
import { redirectStatements } from './store/redirectStatements'
import type { Redirect } from '@/lib/content/redirects/redirect'
import type { FaultOrigin, KnownFile, Named, SoundPage, SoundUrgent } from './store/storeFacts'
import { urgentStatements } from './store/urgentStatements'
import type { Database } from './sqlite'
import type { Mention } from '@/lib/content/mention'

const named = (edition: Edition, mentions: Mention[]): Named[] =>
  mentions.map((mention) => ({ edition, mention }))

/** The previous content of a file, drafts aside: neither readers nor their pages know of those. */
export type Replaced = { article?: Article; page?: StandingPage }

/** The only writer of the index. Each call changes all that the index says of one file. */
export type Store = {
  listFiles(): KnownFile[]
  /** The file of this path, or all files below it where it is a folder. */
  listFilesUnder(path: string): KnownFile[]
  /** The files that lie directly in a folder; the content folder itself is `''`. */
  listFilesIn(folder: string): KnownFile[]
  /** The folders in which there are files. */
  listFolders(): string[]
  getFile(file: string): KnownFile | undefined
  putFile(file: KnownFile): void
  /** Whether a file has an address, a draft too, and its old ones: equal as long as no other file can be at odds with it anew. */
  getClaims(file: string): string
  /** The addresses that a file claims, its own and its old ones, in small letters. */
  listClaimed(file: string): string[]
  /** The old addresses of a file, decoded. */
  listAliases(file: string): string[]
  /** Whether readers can have the article or page of a file, now or later: there is one, and it is no draft. */
  isShown(file: string): boolean
  /** Writes an article in place of what its file held. */
  putArticle(checked: IndexableArticle): Replaced
  putPage(checked: SoundPage): Replaced
  putUrgent(checked: SoundUrgent): void
  putMedia(media: MediaFile): void
  /** Writes why a file below `media/` cannot be served, in place of what it was. */
  putUnserved(fault: MediaFault): void
  putSetting(name: string, value: unknown): void
  putFaults(file: string, origin: FaultOrigin, faults: Fault[]): void
  addFault(file: string, origin: FaultOrigin, fault: Fault): void
  /** The faults of file names. */
  listNameFaults(): Fault[]
  /** Whether something stands of the name of this path, or of one below it. */
  hasNameFault(path: string): boolean
  /** Whether another file of `media/` has the same name but for its capitals. @param file path below the content folder. */
  hasCaseTwin(file: string): boolean
  /** Forgets all faults of one finder. */
  removeFaults(origin: FaultOrigin): void
  /** Writes what a file of settings names in other files. */
  putMentions(file: string, mentions: Named[]): void
  /** Writes what `redirects.yaml` says in place of what it said. */
  putRedirects(redirects: readonly Redirect[]): void
  listRedirects(): Redirect[]
  /** Takes out the article or page of a file, not the memory of the file and its faults. */
  removeContent(file: string): Replaced
  /** Takes out all that came from a file. */
  removeFile(file: string): Replaced
  /** Brings what is counted of words up to date; to be called at the end of each transaction. */
  settleWords(): void
  /** Counts this pass: by the count, another process sees that something was written. */
  countPass(): void
}

function replaced(article: Article | undefined, page: StandingPage | undefined): Replaced {
  return { ...(article ? { article } : {}), ...(page ? { page } : {}) }
}

/** Opens the door for writing. The caller holds the writer's lock and the transactions. */
export function openStore(db: Database): Store {
  const articles = articleStatements(db)
  const files = fileStatements(db)
  const known = folderStatements(db)
  const redirects = redirectStatements(db)
  const urgent = urgentStatements(db)
  function removeContent(file: string): Replaced {
    files.replaceMentions(file, [])
    files.removeAliases(file)
    urgent.remove(file)
    return replaced(articles.remove(file), files.removePage(file))
  }
  return {
    listFiles: files.list,
    listFilesUnder: files.listUnder,
    listFilesIn: known.listIn,
    listFolders: known.listFolders,
    getFile: files.get,
    putFile: files.put,
    getClaims: files.getClaims,
    listClaimed: files.listClaimed,
    listAliases: files.listAliases,
    isShown: files.isShown,
    putArticle(checked) {
      files.replaceMentions(checked.article.file, named(checked.article.edition, checked.mentions))
      files.replaceAliases(checked.article.file, checked.article)
      files.replaceShortLinks(checked.article)
      const page = files.removePage(checked.article.file)
      return replaced(articles.put(checked), page)
    },
    putPage(checked) {
      files.replaceMentions(checked.page.file, named(checked.page.edition, checked.mentions))
      files.replaceAliases(checked.page.file, checked.page)
      const article = articles.remove(checked.page.file)
      return replaced(article, files.putPage(checked))
    },
    putUrgent(checked) {
      files.replaceMentions(checked.file, named(checked.edition, checked.mentions))
      urgent.put(checked)
    },
    putMedia: files.putMedia,
    putUnserved: files.putUnserved,
    putSetting: files.putSetting,
    putFaults: files.replaceFaults,
    addFault: files.addFault,
    listNameFaults: files.listNameFaults,
    hasNameFault: files.hasNameFault,
    hasCaseTwin: files.hasCaseTwin,
    removeFaults: files.removeFaults,
    putMentions: files.replaceMentions,
    putRedirects: redirects.replace,
    listRedirects: redirects.list,
    removeContent,
    removeFile(file) {
      const before = removeContent(file)
      files.remove(file)
      return before
    },
    countPass: files.countPass,
    settleWords: articles.settleWords,
  }
}
