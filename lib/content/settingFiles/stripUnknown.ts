import type { z } from 'zod'

/** What stands at a path; a field that takes a list may hold its one item without the list. */
function heldAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((held, part) => {
    if (typeof part === 'number' && !Array.isArray(held)) return held
    return held !== null && typeof held === 'object' && Object.hasOwn(held, part)
      ? (held as Record<PropertyKey, unknown>)[part]
      : undefined
  }, value)
}

/** A value of YAML without the fields that a schema says it does not know. */
export function stripUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const bare: unknown = structuredClone(value)
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const held = heldAt(bare, issue.path)
    if (held === null || typeof held !== 'object') continue
    for (const key of issue.keys) delete (held as Record<string, unknown>)[key]
  }
  return bare
}
