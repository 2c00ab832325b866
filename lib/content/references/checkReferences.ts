import { editionOf, otherEdition } from '@/lib/edition'
import { type Fault, makeFault } from '@/lib/content/faults/fault'
import type { FaultValues } from '@/lib/content/faults/faultCodes'
import type { ArticleId } from '@/lib/model/model'
import { nearFile } from './nearFile'
import { findNearest } from '@/lib/content/faults/nearest'
import { readReference } from '@/lib/content/frontMatter/readAddress'
import type { ReferenceLookups } from './referenceLookups'
import { isLiveAddress } from './isLiveAddress'
import { judgeMedia } from './judgeMedia'
import type { Mention, Mentioning } from '@/lib/content/mention'

/** `section/slug` of the article that was probably meant; empty where none can be told. */
function nearArticle({ edition, section, slug }: ArticleId, lookups: ReferenceLookups): string {
  const [elsewhere] = lookups.sectionsOf(edition, slug)
  if (elsewhere !== undefined) return `${elsewhere}/${slug}`
  const near = section === '' ? undefined : nearFile(`${edition}/${section}/${slug}.mdx`, lookups)
  return near === undefined ? '' : near.slice(edition.length + 1).replace(/\.mdx$/, '')
}

/** The address that a link which leads nowhere probably meant. */
function nearAddress(path: string, lookups: ReferenceLookups): FaultValues {
  const parts = path
    .replace(/\.mdx?$/, '')
    .split('/')
    .filter((part) => part !== '')
  const edition = editionOf(path)
  // Arabic has no part of its own in addresses, as it has in the content folder.
  const [first = '', second] = parts[0] === 'en' || parts[0] === 'ar' ? parts.slice(1) : parts
  const near = nearArticle(
    { edition, section: second === undefined ? 'pages' : first, slug: second ?? first },
    lookups,
  )
  const fix = near === '' ? '' : `${edition === 'en' ? '/en' : ''}/${near.replace(/^pages\//, '')}`
  return { fix, near: fix === '' ? 'no' : 'yes' }
}

function nearMedia(file: string, lookups: ReferenceLookups): FaultValues {
  const suggestion = nearFile(`media/${file}`, lookups)?.slice('media/'.length) ?? ''
  return { suggestion, near: suggestion === '' || suggestion === file ? 'no' : 'yes' }
}

function judge(
  mention: Mention,
  { file, edition }: Mentioning,
  lookups: ReferenceLookups,
): Fault | undefined {
  switch (mention.what) {
    case 'author': {
      if (lookups.authorIds.has(mention.id)) return undefined
      const near = lookups.authorNamed(mention.id.trim()) ?? findNearest(mention.id, lookups.authorIds)
      return makeFault(file, mention, 'unknownAuthor', {
        found: mention.id,
        fix: near ?? '',
        near: near ? 'yes' : 'no',
      })
    }
    case 'article': {
      const meant = mention.field === 'translationOf' ? otherEdition(edition) : edition
      const id = readReference(mention.reference, meant)
      const sections = id ? lookups.sectionsOf(meant, id.slug) : []
      if (id && (id.section === '' ? sections.length > 0 : sections.includes(id.section))) return undefined
      const near = id ? nearArticle(id, lookups) : ''
      const isOwn =
        id !== undefined &&
        meant !== edition &&
        sections.length === 0 &&
        lookups.sectionsOf(edition, id.slug).length > 0
      const values = {
        found: mention.reference,
        field: mention.field,
        edition: meant,
        fix: near,
        near: near ? 'yes' : 'no',
        own: isOwn ? 'yes' : 'no',
      }
      return makeFault(file, mention, 'unknownArticle', values)
    }
    case 'address':
      if (isLiveAddress(mention.path, lookups)) return undefined
      return makeFault(file, mention, 'deadLink', {
        found: mention.path,
        ...nearAddress(mention.path, lookups),
      })
    case 'media':
      return judgeMedia(mention, lookups.getMedia(mention.file), (code, values) =>
        makeFault(
          file,
          mention,
          code,
          code === 'missingFile' ? { ...values, ...nearMedia(mention.file, lookups) } : values,
        ),
      )
    case 'alias':
    case 'shortId':
      // One claim says nothing about another: `checkAddresses` and `checkShortIds` compare them.
      return undefined
  }
}

/**
 * Checks what files name in other files: articles, authors, files of `media/`, addresses of the site. Each file is
 * judged by itself, so it can be asked for all files or for those that a change touches.
 */
export function checkReferences(files: Iterable<Mentioning>, lookups: ReferenceLookups): Fault[] {
  const faults: Fault[] = []
  for (const mentioning of files) {
    for (const mention of mentioning.mentions) {
      const fault = judge(mention, mentioning, lookups)
      if (fault) faults.push(fault)
    }
  }
  return faults
}
