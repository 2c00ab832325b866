import type { Edition } from '@/lib/edition'
import type { PictureFile, TeaserView, TimeView } from '../views'

export type FileView = { href: string; bytes: number; name: string }
export type TableView = { head: string[]; rows: string[][]; href: string }

/** Everything outside an article's text that its elements show, found beforehand by the names they use. */
export type BodyResources = {
  edition: Edition
  pictures: Map<string, PictureFile>
  files: Map<string, FileView>
  tables: Map<string, TableView>
  articles: Map<string, TeaserView>
  times: Map<string, TimeView>
}
