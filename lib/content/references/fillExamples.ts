import { kindOf } from '@/lib/content/source/media/kinds'
import { type Edition, editionOf, editions, otherEdition } from '@/lib/edition'
import type { Fault } from '@/lib/content/faults/fault'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import type { MediaFile } from '@/lib/model/model'

/** The names that an example may take from the newspaper: an article of each edition, an author, a file of each kind. */
export type ExampleNames = {
  article: Partial<Record<Edition, string>>
  media: Partial<Record<MediaFile['type'], string>>
  author: string | undefined
}

/** The first of each kind among paths below the content folder. */
export function findExampleNames(files: Iterable<string>, authors: readonly { id: string }[]): ExampleNames {
  const names: ExampleNames = { article: {}, media: {}, author: authors[0]?.id }
  for (const file of files) {
    const [folder = '', section = '', name = '', more] = file.split('/')
    const edition = editions.find((known) => known === folder)
    if (edition && more === undefined && name.endsWith('.mdx') && section !== 'pages' && section !== 'urgent')
      names.article[edition] ??= `${section}/${name.replace(/\.mdx$/, '')}`
    const type = folder === 'media' ? kindOf(file)?.type : undefined
    if (type) names.media[type] ??= file.slice('media/'.length)
  }
  return names
}

/** The kinds of things that the elements' attributes name, by how their examples leave them open. */
const openAttributes: readonly [RegExp, MediaFile['type']][] = [
  [/(?<=<Figure [^>]*?src=")…(?=")/g, 'picture'],
  [/(?<=<Video [^>]*?src=")…(?=")/g, 'film'],
  [/(?<=<Audio [^>]*?src=")…(?=")/g, 'sound'],
  [/(?<=<Table [^>]*?src=")…(?:\.csv)?(?=")/g, 'table'],
  [/(?<=\bposter=")…(?:\.webp)?(?=")/g, 'picture'],
  [/(?<=\bcaptions=")…(?=")/g, 'captions'],
]

/** The kind of file that `src` of an element is. */
const sources: Readonly<Record<string, MediaFile['type']>> = {
  Figure: 'picture',
  Video: 'film',
  Audio: 'sound',
  Table: 'table',
}

/** The words that examples are written with, and what stands for them in this newspaper. */
function tokensOf({ file, values }: Fault, names: ExampleNames): [string, string | undefined][] {
  const meant = values.field === 'translationOf' ? otherEdition(editionOf(file)) : editionOf(file)
  return [
    ['heritage/marib-dam', names.article[meant]],
    ['desk-science', names.author],
    ['desks/desk-science.webp', names.media.picture],
    ['picture.webp', names.media.picture],
  ]
}

function fill(line: string, fault: Fault, names: ExampleNames): string {
  const { values } = fault
  const quotes = (word: string) => String(values.found ?? '').includes(word)
  let filled = line
  for (const [token, name] of tokensOf(fault, names))
    if (name !== undefined && !quotes(token)) filled = filled.replaceAll(token, name)
  for (const [open, type] of openAttributes) {
    const name = names.media[type]
    if (name !== undefined) filled = filled.replace(open, () => name)
  }
  const article = names.article[editionOf(fault.file)]
  if (article !== undefined) filled = filled.replace(/\barticle="…"/g, () => `article="${article}"`)
  const source = Object.hasOwn(sources, String(values.name)) ? sources[String(values.name)] : undefined
  const named = source && names.media[source]
  return named === undefined ? filled : filled.replace(/^src="…"$/, () => `src="${named}"`)
}

/** Faults whose proposal is no example: the newspaper holds it. */
const meantNames: ReadonlySet<FaultCode> = new Set<FaultCode>(['deadLink', 'unknownArticle', 'unknownAuthor'])

/**
 * A fault whose example names what is there: a line that names an article, an author or a file of another newspaper
 * would be the next fault.
 */
export function fillExamples(fault: Fault, names: ExampleNames): Fault {
  const { fix } = fault.values
  if (typeof fix !== 'string' || (meantNames.has(fault.code) && fault.values.near === 'yes')) return fault
  const filled = fill(fix, fault, names)
  return filled === fix ? fault : { ...fault, values: { ...fault.values, fix: filled } }
}
