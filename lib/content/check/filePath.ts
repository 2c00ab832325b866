import { reservedParts } from '@/lib/address/reserved'
import { type Edition, editions } from '@/lib/edition'
import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import { makeSlug } from '@/lib/address/makeSlug'
import type { Section } from '@/lib/model/model'
import { findNearest } from '@/lib/content/faults/nearest'

/** The kind of a file by its place in the content folder. */
export type FilePath =
  | { what: 'article'; edition: Edition; section: string; slug: string }
  | { what: 'page'; edition: Edition; slug: string }
  | { what: 'urgent'; edition: Edition }
  | { what: 'faulty'; code: FaultCode; values: FaultValues }

/** Letters, digits and marks of any script, and signs that an address keeps as they are. */
const slugShape = /^[\p{L}\p{N}\p{M}_~-][\p{L}\p{N}\p{M}_.~\u200c-]*$/u
const reserved: ReadonlySet<string> = new Set(reservedParts)

function faulty(code: FaultCode, values: FaultValues): FilePath {
  return { what: 'faulty', code, values }
}

/** An article is `ar/<section>/<slug>.mdx`, a standing page `ar/pages/<slug>.mdx`, an urgent notice `ar/urgent/<any>.mdx`; both editions alike. */
export function readFilePath(file: string, sections: readonly Pick<Section, 'id'>[]): FilePath {
  const parts = file.split('/')
  const name = parts[parts.length - 1] ?? ''
  const slug = name.replace(/\.mdx?$/i, '')
  const edition = editions.find((known) => known === parts[0])
  if (!edition)
    return faulty('unknownEdition', {
      found: parts[0] ?? '',
      fix: editions.map((known) => `${known}/`).join(', '),
    })
  if (!name.endsWith('.mdx')) {
    const extension = /\.[^.]*$/.exec(name)?.[0] ?? ''
    const isText = /^\.(?:mdx?|markdown|txt|docx?|rtf|html?)?$/i.test(extension)
    return faulty('wrongExtension', {
      found: name,
      fix: isText
        ? `${name.slice(0, name.length - extension.length).replace(/\.mdx$/i, '')}.mdx`
        : `media/${name}`,
    })
  }
  if (parts.length !== 3)
    return faulty('wrongDepth', {
      found: file,
      fix: `${edition}/${parts.length > 3 ? parts[1] : '…'}/${name}`,
    })
  // It has no address: any name will do.
  if (parts[1] === 'urgent') return { what: 'urgent', edition }
  if (!slugShape.test(slug)) {
    const fix = makeSlug(slug)
    return faulty('badFileName', { found: name, fix: `${fix === '' ? '…' : fix}.mdx` })
  }
  const section = parts[1] ?? ''
  const ids = sections.map(({ id }) => id)
  if (section === 'pages') {
    if (reserved.has(slug.toLowerCase()) || ids.includes(slug)) return faulty('reservedSlug', { found: slug })
    return { what: 'page', edition, slug }
  }
  if (!ids.includes(section)) {
    const near = findNearest(section, ids)
    return faulty('unknownSection', {
      found: section,
      fix: near ?? ids.join(', '),
      near: near ? 'yes' : 'no',
    })
  }
  if (slug === 'page') return faulty('reservedSlug', { found: slug })
  return { what: 'article', edition, section, slug }
}
