import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { BodyContext } from '@/lib/content/body/bodyContext'

/** The first level of headings is the headline's own. */
export function checkHeading(heading: Heading, context: BodyContext): void {
  if (heading.depth !== 1) return
  const words = toString(heading)
  context.fail(context.offsetOf(heading), 'firstLevelHeading', { found: `# ${words}`, fix: `## ${words}` })
}
