import { fieldLike } from './knownFields'

export type SettledFields = {
  value: Record<string, unknown>
  /** How a field is spelt in the file, by its own name. */
  original: Map<string, string>
}

/** Fields by their own names where only the case differs: `Title` is `title`, and `author` is `authors`. One that is there already is kept. */
export function settleFields(written: unknown, known: readonly string[]): SettledFields {
  const original = new Map<string, string>()
  if (written === null || typeof written !== 'object' || Array.isArray(written))
    return { value: {}, original }
  const value = new Map<string, unknown>()
  for (const [name, held] of Object.entries(written)) {
    const own = known.includes(name) ? name : name.toLowerCase() === 'author' ? 'authors' : fieldLike(name)
    if (own === undefined || !known.includes(own) || (own !== name && Object.hasOwn(written, own)))
      value.set(name, held)
    else {
      value.set(own, held)
      if (own !== name) original.set(own, name)
    }
  }
  return { value: Object.fromEntries(value), original }
}
