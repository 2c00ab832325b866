import { type ElementName, elements } from '@/lib/content/body/elements'
import type { Tag, TagFault } from './readTag'

export type MatchedTags = {
  /** Tags of ours whose syntax is sound and that have their partner, in order. */
  sound: Set<Tag>
  /** The range between `<Verse>` and `</Verse>`: from, to. */
  verses: [Tag, Tag][]
  faults: TagFault[]
}

function written(tag: Tag, text: string): string {
  return text.slice(tag.start, tag.end).replace(/\s+/g, ' ')
}

function unclosed(tag: Tag, text: string): TagFault {
  const found = written(tag, text)
  const { children } = elements[tag.name as ElementName]
  const fix = children === 'none' ? found.replace(/\s*>$/, ' />') : `</${tag.name}>`
  return { offset: tag.start, code: 'unclosedElement', values: { name: tag.name, found, fix } }
}

/** Names with how often each is there. */
function countNames() {
  const counts = new Map<string, number>()
  return {
    add: (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1),
    /** Takes one of a name away. @returns false where there is none */
    take(name: string): boolean {
      const count = counts.get(name) ?? 0
      if (count > 0) counts.set(name, count - 1)
      return count > 0
    },
  }
}

/** Pairs opening and closing tags. A tag with a fault of its own is paired too, so that its partner is not blamed. */
export function matchTags(tags: Tag[], text: string): MatchedTags {
  const sound = new Set<Tag>()
  const verses: [Tag, Tag][] = []
  const faults: TagFault[] = tags.flatMap((tag) => tag.faults)
  const open: Tag[] = []
  const openNames = countNames()
  // The end of one that was told may stand further down, where two elements cross: one slip, said once.
  const told = countNames()
  for (const tag of tags) {
    if (tag.form === 'whole') {
      if (tag.faults.length === 0) sound.add(tag)
    } else if (tag.form === 'open') {
      open.push(tag)
      openNames.add(tag.name)
    } else {
      if (!openNames.take(tag.name)) {
        if (told.take(tag.name)) continue
        const found = written(tag, text)
        faults.push({
          offset: tag.start,
          code: 'unopenedElement',
          values: { name: tag.name, found, fix: `<${tag.name}>` },
        })
        continue
      }
      const index = open.findLastIndex((candidate) => candidate.name === tag.name)
      const [partner, ...forgotten] = open.splice(index)
      for (const other of forgotten) {
        if (!isSpoilt(other)) faults.push(unclosed(other, text))
        openNames.take(other.name)
        told.add(other.name)
      }
      if (!partner || partner.faults.length > 0 || tag.faults.length > 0) continue
      sound.add(partner).add(tag)
      if (tag.name === 'Verse') verses.push([partner, tag])
    }
  }
  for (const forgotten of open) if (!isSpoilt(forgotten)) faults.push(unclosed(forgotten, text))
  return { sound, verses, faults }
}

/** A tag that was never finished is said once, not as an unclosed element too. */
function isSpoilt(tag: Tag): boolean {
  return tag.faults.some(({ code }) => code === 'unclosedTag')
}
