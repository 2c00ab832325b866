import { z } from 'zod'
import { toDigits } from '@/lib/dates/numbers'
import type { Edition } from '@/lib/edition'
import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import type { ArticleId, Focus, Instant, Picture, Source } from '@/lib/model/model'
import { readMediaFile } from '@/lib/content/source/mediaName'
import { bareWord, readAlias, readReference, readWebAddress } from './readAddress'
import { readInstant } from './readInstant'
import { longestShortId, readShortId } from '@/lib/address/shortId'

/** The fields of front matter as zod types. A type reports what it refuses as a fault, in the issue's `params`. */

type Context = z.core.$RefinementCtx

/** Tells a fault from within a zod type. */
function refuse(context: Context, code: FaultCode, values: FaultValues): typeof z.NEVER {
  context.addIssue({ code: 'custom', message: code, params: { fault: code, values } })
  return z.NEVER
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Words of a single line. */
export const text = z.string().transform((written, context) => {
  const line = oneLine(written)
  return line === '' ? refuse(context, 'emptyField', {}) : line
})

/** Words that may fill several lines. */
export const longText = z.string().transform((written, context) => {
  const trimmed = written.trim()
  return trimmed === '' ? refuse(context, 'emptyField', {}) : trimmed
})

/** A field that may be absent; one that is there and empty is absent too. */
export function optional<Type extends z.ZodType>(type: Type) {
  return z.preprocess((value) => (value === '' || value === null ? undefined : value), type.optional())
}

/** A list; one item needs no list, and `separator` divides items that stand in one line. */
export function list<Type extends z.ZodType>(item: Type, separator?: RegExp) {
  const divide = (value: unknown): unknown[] =>
    typeof value === 'string' && separator
      ? value.split(separator).filter((part) => part.trim() !== '')
      : [value]
  return z.preprocess((value) => {
    if (value === undefined || value === '' || value === null) return []
    return Array.isArray(value)
      ? value.filter((part) => part !== '' && part !== null).flatMap(divide)
      : divide(value)
  }, z.array(item))
}

/** Commas of either language between short words. */
export const commas = /[,،;؛]/

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[], code: FaultCode = 'notOneOf') {
  return z.string().transform((written, context) => {
    const bare = bareWord(written).toLowerCase()
    return (
      words.find((word) => word === bare) ?? refuse(context, code, { found: written, fix: words.join(', ') })
    )
  })
}

const yes = new Set(['true', 'yes', 'on', '1', 'نعم'])
const no = new Set(['false', 'no', 'off', '0', 'لا', ''])

export const flag = z
  .string()
  .optional()
  .transform((written, context) => {
    const bare = bareWord(written ?? '').toLowerCase()
    if (yes.has(bare)) return true
    return no.has(bare) ? false : refuse(context, 'notOneOf', { found: written ?? '', fix: 'true, false' })
  })

/** A whole number within bounds. */
export function integer(least: number, most: number) {
  return z.string().transform((written, context) => {
    const digits = toDigits(bareWord(written), 'latn').replace('−', '-')
    const number = /^[+-]?\d+$/.test(digits) ? Number(digits) : NaN
    return number >= least && number <= most
      ? number
      : refuse(context, 'outOfRange', { found: written, least, most })
  })
}

/** A moment with its offset. */
export function instant(timeZone: string) {
  return z.string().transform((written, context): Instant => {
    if (written.trim() === '') return refuse(context, 'emptyField', {})
    const read = readInstant(written, timeZone)
    if (read.outcome === 'instant') return read.instant
    if (read.outcome === 'fault') return refuse(context, read.code, read.values)
    const fix = `${written.trim()}T08:00:00`
    const example = readInstant(fix, timeZone)
    return refuse(
      context,
      'dateWithoutTime',
      example.outcome === 'fault' ? { ...example.values, found: written } : { found: written },
    )
  })
}

/** A moment, or a day alone: its midnight in the newsroom. */
export function day(timeZone: string) {
  return z.string().transform((written, context): Instant => {
    if (written.trim() === '') return refuse(context, 'emptyField', {})
    const read = readInstant(written, timeZone)
    return read.outcome === 'fault' ? refuse(context, read.code, read.values) : read.instant
  })
}

export const webAddress = z.string().transform((written, context): string => {
  if (/^\s*(?:javascript|data|vbscript):/i.test(written))
    return refuse(context, 'unsafeAddress', { found: written, scheme: written.split(':')[0]?.trim() ?? '' })
  return readWebAddress(written) ?? refuse(context, 'badAddress', { found: written })
})

export const mediaFile = z
  .string()
  .transform(
    (written, context): string => readMediaFile(written) ?? refuse(context, 'badFile', { found: written }),
  )

export const alias = z
  .string()
  .transform(
    (written, context): string => readAlias(written) ?? refuse(context, 'badAlias', { found: written }),
  )

/** Latin letters and digits alone: the id stands in an address that is read aloud and typed. */
export const shortId = z.string().transform((written, context): string => {
  const bare = bareWord(toDigits(written, 'latn'))
  return readShortId(bare) ?? refuse(context, 'badShortId', { found: written, most: longestShortId })
})

export function reference(edition: Edition) {
  return z
    .string()
    .transform(
      (written, context): ArticleId =>
        readReference(written, edition) ?? refuse(context, 'badReference', { found: written }),
    )
}

function focusText(value: unknown): unknown {
  if (Array.isArray(value)) return value.join(' ')
  if (value !== null && typeof value === 'object' && 'x' in value && 'y' in value)
    return `${value.x} ${value.y}`
  return value
}

/** `50 20`: the point of a picture that a crop keeps. */
export const focus = z.preprocess(
  focusText,
  z.string().transform((written, context): Focus => {
    const [x, y, ...more] = toDigits(bareWord(written), 'latn')
      .replaceAll('%', '')
      .split(/[\s,،]+/)
      .map(Number)
    const isPoint =
      x !== undefined &&
      y !== undefined &&
      more.length === 0 &&
      [x, y].every((part) => part >= 0 && part <= 100)
    return isPoint ? { x, y } : refuse(context, 'badFocus', { found: written })
  }),
)

const alt = z
  .string()
  .optional()
  .transform((written, context) => {
    const line = oneLine(written ?? '')
    return line === '' ? refuse(context, 'missingAlt', {}) : line
  })

/** A picture of `media/` with what a reader who cannot see it is told. */
export const picture = z.preprocess(
  (value) => (typeof value === 'string' ? { file: value } : value),
  z
    .strictObject({
      file: mediaFile,
      alt,
      caption: optional(text),
      credit: optional(text),
      focus: optional(focus),
    })
    .transform(({ focus: point, ...facts }): Picture => ({ ...facts, focus: point ?? { x: 50, y: 50 } })),
)

/** An agency or a document: its name alone, or with its address. */
export const source = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.strictObject({ name: text, url: optional(webAddress) }).transform((facts): Source => facts),
)
