import type { z } from 'zod'
import { valueAt } from '@/lib/content/frontMatter/valueAt'

/** A value of YAML without the fields that a schema says it does not know. */
export function stripUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const bare: unknown = structuredClone(value)
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const held = valueAt(bare, issue.path)
    if (held === null || typeof held !== 'object') continue
    for (const key of issue.keys) delete (held as Record<string, unknown>)[key]
  }
  return bare
}
