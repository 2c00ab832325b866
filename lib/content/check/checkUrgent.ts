import type { Edition } from '@/lib/edition'
import { urgentFields } from '@/lib/content/frontMatter/knownFields'
import { writeReference } from '@/lib/content/frontMatter/readAddress'
import { type Parts, readMatter, type Tell } from '@/lib/content/frontMatter/readMatter'
import type { Settings } from '@/lib/content/settings/settings'
import { urgentMatter } from '@/lib/content/frontMatter/urgentMatter'
import type { Mention } from '@/lib/content/mention'

/** An urgent notice in a file of its own: all that is said of it stands in its front matter. */
export function checkUrgent(
  { edition, file }: { edition: Edition; file: string },
  parts: Parts,
  { site }: Settings,
  report: Tell,
) {
  const matter = readMatter(parts, urgentFields, report)
  const data = matter.parse(urgentMatter(site.timeZone, edition), matter.fields.value)
  const blank = /^\s*/.exec(parts.body)?.[0] ?? ''
  if (blank.length < parts.body.length)
    report({
      line: parts.bodyLine + blank.split('\n').length - 1,
      column: blank.length - blank.lastIndexOf('\n'),
      code: 'urgentBody',
      values: {},
    })
  if (!data) return undefined
  const { notice, draft } = data
  const mentions: Mention[] = notice.article
    ? [
        {
          what: 'article',
          reference: writeReference(notice.article),
          field: 'urgent',
          ...matter.placeOf(['article']),
        },
      ]
    : []
  return { outcome: 'urgent' as const, edition, file, notice, draft, mentions }
}
