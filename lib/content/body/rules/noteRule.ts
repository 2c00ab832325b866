import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { unmask } from '@/lib/content/body/prepare/masks'

/** How a footnote is called: Markdown leaves it as text where no note of that name is written. */
const call = /(?<!\\)\[\^([\p{L}\p{N}_-]{1,40})\](?!:)/gu

/** The text of a note whose colon stands apart from its name, or is another sign. */
const almost = /^ {0,3}\[\^([\p{L}\p{N}_-]{1,40})\](?:[ \t\u00a0]+:|[ \t]*：)[ \t]*(\S.*)$/gmu

/** A footnote that nothing calls, or that was written before, is no note: its words stand where they were written. */
function checkDefinitions(tree: Root, context: BodyContext): void {
  const called = new Set<string>()
  const written = new Set<string>()
  visit(tree, 'footnoteReference', ({ identifier }) => {
    called.add(identifier)
  })
  visit(tree, 'footnoteDefinition', (note) => {
    const fix = `[^${note.label ?? note.identifier}]`
    const isSecond = written.has(note.identifier)
    written.add(note.identifier)
    if (called.has(note.identifier) && !isSecond) return
    context.fail(context.offsetOf(note), 'uncalledNote', { found: fix, fix, near: isSecond ? 'yes' : 'no' })
  })
}

/** A footnote that is called has to be written somewhere, and one that is written called. */
export function checkNotes(tree: Root, context: BodyContext): void {
  if (!context.prepared.text.includes('[^')) return
  checkDefinitions(tree, context)
  const settled = new Set<string>()
  for (const { 0: found, 1: name = '', 2: words, index } of context.prepared.text.matchAll(almost)) {
    settled.add(name)
    context.fail(context.prepared.toOriginal(index), 'missingNote', {
      found: unmask(found.trim()),
      fix: `[^${name}]: ${unmask(words ?? '')}`,
    })
  }
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0
    const written = context.prepared.text.slice(start, position?.end.offset ?? start)
    for (const { 0: found, 1: name, index } of written.matchAll(call))
      if (!settled.has(name ?? ''))
        context.fail(context.prepared.toOriginal(start + index), 'missingNote', {
          found,
          fix: `[^${name}]: …`,
        })
  })
}
