import { slug } from 'github-slugger'
import { fold } from '@/lib/arabic/fold'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import type { BodyHeading } from '@/lib/content/body/shape/nameHeadings'

/** A link within the article leads to one of its headings or notes. */
export function checkAnchors(
  anchors: { id: string; offset: number }[],
  headings: BodyHeading[],
  context: BodyContext,
): void {
  if (anchors.length === 0) return
  const known = new Set(headings.map(({ id }) => id))
  for (const { id, offset } of anchors) {
    if (id === '' || id === 'top' || known.has(id) || known.has(slug(fold(id)))) continue
    const fix = headings.map((heading) => `#${heading.id}`).join(' ')
    context.fail(offset, 'deadAnchor', { found: `#${id}`, fix, near: fix === '' ? 'no' : 'yes' })
  }
}
