import { z } from 'zod'
import { reservedParts } from '@/lib/address/reserved'
import { longText, optional, text } from '@/lib/content/frontMatter/fields'
import { makeSlug } from '@/lib/address/makeSlug'
import { bareWord } from '@/lib/content/frontMatter/readAddress'

const reserved: ReadonlySet<string> = new Set(reservedParts)

/** A name in both languages; one name alone, or one of the two, stands for both. */
export const bilingual = z.preprocess(
  (value) => {
    if (typeof value === 'string') return { ar: value, en: value }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    const { ar, en, ...rest } = value as Record<string, unknown>
    return { ar: ar || en, en: en || ar, ...rest }
  },
  z.strictObject({ ar: text, en: text }),
)

/** Words that may be said in one language alone. */
export const maybeBilingual = z.preprocess(
  (value) => (typeof value === 'string' && value !== '' ? { ar: value, en: value } : value),
  optional(z.strictObject({ ar: optional(longText), en: optional(longText) })),
)

/** A word that stands in addresses: letters, digits and hyphens. */
export const id = z.string().transform((written, context): string => {
  const word = bareWord(written)
  if (/^[\p{L}\p{N}_-]+$/u.test(word)) return word
  context.addIssue({
    code: 'custom',
    params: { fault: 'badId', values: { found: written, fix: makeSlug(word) || '…' } },
  })
  return z.NEVER
})

/** An id whose addresses are not the site's own. */
export const sectionId = id.transform((word, context): string => {
  if (!reserved.has(word.toLowerCase())) return word
  context.addIssue({ code: 'custom', params: { fault: 'reservedId', values: { found: word } } })
  return z.NEVER
})
