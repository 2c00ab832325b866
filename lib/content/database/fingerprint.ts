import { createHash } from 'node:crypto'
import { z } from 'zod'
import { foldVersion } from '@/lib/arabic/fold'
import { tokensVersion } from '@/lib/search/tokens'
import { elements } from '@/lib/content/body/elements'
import { schemaVersion } from './schema'
import { sqliteVersion } from './sqlite'

/** Raise it when the same file would be read into another article than before. */
const readingVersion = 7

function describeElements(): string {
  return Object.entries(elements)
    .map(
      ([name, { attributes, children }]) =>
        `${name} ${children} ${JSON.stringify(z.toJSONSchema(attributes))}`,
    )
    .join('\n')
}

/** The versions that an index was made with, in 12 hex digits. An index of another fingerprint says nothing to this program. */
export function findFingerprint(): string {
  const parts = [
    sqliteVersion(),
    schemaVersion,
    readingVersion,
    foldVersion,
    tokensVersion,
    describeElements(),
  ]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}
