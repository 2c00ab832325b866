import { cleanText } from '@/lib/arabic/cleanText'
import { foldWithMap } from '@/lib/arabic/fold'
import { bodyTextFrom } from '@/lib/content/body/bodyText'
import { bounds } from '@/lib/content/faults/bounds'
import { parseBody } from '@/lib/content/body/parseBody'
import { checkArticleFile } from '@/lib/content/check/check'
import { parseCsv } from '@/lib/content/tables/csv'
import { decodeText } from '@/lib/content/source/decodeText'
import { makeIndexable } from '@/lib/content/database/indexable'
import { makeSlug } from '@/lib/address/makeSlug'
import { matchPattern } from '@/lib/content/redirects/pattern'
import { checkSettings } from '@/lib/content/settings/settings'
import { isolateRuns } from '@/lib/arabic/isolateRuns'
import { tokensOf } from '@/lib/search/tokens'

/** Reads a text to its end. Whatever comes of it does not matter, but how long it takes. */
type Reader = {
  read(text: string): unknown
  /** Bytes of the longest text that gets so far. */
  most: number
}

const files: Record<string, string> = {
  'site.yaml': 'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n',
  'sections.yaml': '- id: heritage\n  name: { ar: تراث, en: Heritage }\n',
}
const { settings } = checkSettings((name) => files[name])

const head = 'title: سدّ مأرب\npublishedAt: 2026-03-15T14:05:00+03:00\n'

function checkFile(text: string) {
  const file = 'ar/heritage/marib-dam.mdx'
  return makeIndexable(checkArticleFile({ file, text, bytes: text.length, changed: 0, hash: '' }, settings))
}

const setting = (name: string) => (text: string) =>
  checkSettings((file) => (file === name ? text : files[file]))

/** Every reader of what people write, by its name. */
export const readers: Readonly<Record<string, Reader>> = {
  body: { read: (text) => checkFile(`---\n${head}---\n${text}\n`), most: bounds.textBytes - 200 },
  drawn: { read: (text) => parseBody(text, { edition: 'ar' }), most: bounds.textBytes - 200 },
  english: { read: (text) => parseBody(text, { edition: 'en' }), most: bounds.textBytes - 200 },
  matter: {
    read: (text) => checkFile(`---\n${head}${text}\n---\nفقرة.\n`),
    most: bounds.frontMatterBytes - 200,
  },
  title: {
    read: (text) => checkFile(`---\n${head.replace('سدّ مأرب', JSON.stringify(text))}---\nفقرة.\n`),
    most: bounds.frontMatterBytes / 2,
  },
  table: { read: (text) => parseCsv(Buffer.from(text)), most: bounds.tableBytes },
  bytes: { read: (text) => decodeText(Buffer.from(text)), most: bounds.settingBytes },
  clean: { read: (text) => cleanText(text), most: bounds.settingBytes },
  fold: { read: (text) => foldWithMap(text), most: bounds.textBytes },
  tokens: { read: (text) => tokensOf(text), most: bounds.textBytes },
  directions: { read: (text) => isolateRuns(text, 'ar'), most: bounds.frontMatterBytes },
  passage: {
    read: (text) => bodyTextFrom(text, { countIn: (block) => block.length % 7, most: 7 }),
    most: bounds.textBytes,
  },
  slug: { read: (text) => makeSlug(text), most: bounds.frontMatterBytes },
  authors: { read: setting('authors.yaml'), most: bounds.settingBytes / 4 },
  redirects: { read: setting('redirects.yaml'), most: bounds.settingBytes / 4 },
  address: { read: (text) => matchPattern('/{a}-{b}.{c}_{d}', { path: `/${text}`, query: [] }), most: 999 },
}
