import type { Checked } from './checked'
import type { Fault } from './fault'
import type { Article, MediaFile, StandingPage } from './model'
import { articleStatements } from './store/articleStatements'
import { fileStatements } from './store/fileStatements'
import type { Database } from './sqlite'

/** Who found a fault: each finder replaces only what it found itself. */
export type FaultOrigin = 'check' | 'reference'

/** A file as it was when it was last read. */
export type KnownFile = { file: string; kind: string; mtime: number; bytes: number; hash: string }

export type SoundArticle = Extract<Checked, { outcome: 'article' }>
export type SoundPage = Extract<Checked, { outcome: 'page' }>

/** The only writer of the index. Each call changes all that the index says of one file. */
export type Store = {
  listFiles(): KnownFile[]
  putFile(file: KnownFile): void
  /** Writes an article in place of what its file held. @returns the article that was visible or planned before. */
  putArticle(checked: SoundArticle): Article | undefined
  putPage(checked: SoundPage): StandingPage | undefined
  putMedia(media: MediaFile): void
  putSetting(name: string, value: unknown): void
  putFaults(file: string, origin: FaultOrigin, faults: Fault[]): void
  /** Takes out all that came from a file. */
  removeFile(file: string): { article?: Article; page?: StandingPage }
  /** Brings the counts of terms up to date; to be called at the end of each transaction. */
  settleTerms(): void
}

/** Opens the door for writing. The caller holds the writer's lock and the transactions. */
export function openStore(db: Database): Store {
  const articles = articleStatements(db)
  const files = fileStatements(db)
  return {
    listFiles: files.list,
    putFile: files.put,
    putArticle(checked) {
      files.replaceMentions(checked.article.file, checked.mentions)
      files.replaceAliases(checked.article.file, checked.article)
      files.removePage(checked.article.file)
      return articles.put(checked)
    },
    putPage(checked) {
      files.replaceMentions(checked.page.file, checked.mentions)
      files.replaceAliases(checked.page.file, checked.page)
      articles.remove(checked.page.file)
      return files.putPage(checked)
    },
    putMedia: files.putMedia,
    putSetting: files.putSetting,
    putFaults: files.replaceFaults,
    removeFile(file) {
      const article = articles.remove(file)
      const page = files.removePage(file)
      files.remove(file)
      return { article, page }
    },
    settleTerms: articles.settleTerms,
  }
}
