import { z } from 'zod'
import { type Edition, editions } from '@/lib/edition'
import { day, list, optional, reference } from '@/lib/content/frontMatter/fields'
import { urgentFields } from '@/lib/content/frontMatter/knownFields'
import type { FrontChoice, FrontPin } from '@/lib/model/model'
import { writeReference } from '@/lib/content/frontMatter/readAddress'
import { urgentMatter } from '@/lib/content/frontMatter/urgentMatter'
import { parseSetting, readSettingYaml, type Tell } from './readSettingFile'
import type { Mention } from '@/lib/content/mention'
import type { Place } from '@/lib/content/faults/fault'

const file = 'front.yaml'
const pinned = ['lead', 'secondary', 'leadLinks', 'urgent'] as const
const names = (path: readonly PropertyKey[]) => {
  if (path.length === 0) return editions
  if (path.length === 1) return pinned
  return path[1] === 'urgent' ? urgentFields : ['article', 'until']
}

function choiceOf(edition: Edition, timeZone: string) {
  const pin = z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? { article: value } : value),
    z.strictObject({ article: reference(edition), until: optional(day(timeZone)) }),
  )
  return z
    .strictObject({
      lead: optional(pin),
      secondary: list(pin),
      leadLinks: list(pin),
      urgent: optional(urgentMatter(timeZone, edition)),
    })
    .transform(({ urgent, ...pins }): FrontChoice => {
      return urgent && !urgent.draft ? { ...pins, urgent: urgent.notice } : pins
    })
}

function mentionsOf(
  { lead, secondary, leadLinks, urgent }: FrontChoice,
  placeOf: (path: (string | number)[]) => Place,
): Mention[] {
  const pins: [FrontPin, (string | number)[]][] = [
    ...(lead ? [[lead, ['lead']] satisfies [FrontPin, string[]]] : []),
    ...secondary.map((pin, index): [FrontPin, (string | number)[]] => [pin, ['secondary', index]]),
    ...leadLinks.map((pin, index): [FrontPin, (string | number)[]] => [pin, ['leadLinks', index]]),
  ]
  const named: Mention[] = urgent?.article
    ? [
        {
          what: 'article',
          reference: writeReference(urgent.article),
          field: 'urgent',
          ...placeOf(['urgent', 'article']),
        },
      ]
    : []
  return pins
    .map(([{ article }, path]): Mention => ({
      what: 'article',
      reference: writeReference(article),
      field: 'front',
      ...placeOf([...path, 'article']),
    }))
    .concat(named)
}

/** `front.yaml`: what is pinned on the fronts, and the urgent notice. The front composes by itself whatever is not said there, or not rightly. */
export function readFront(
  source: string | undefined,
  timeZone: string,
  lastGood: Record<Edition, FrontChoice>,
  report: Tell,
  mention: (edition: Edition, mention: Mention) => void,
): Record<Edition, FrontChoice> {
  const none: FrontChoice = { secondary: [], leadLinks: [] }
  if (source === undefined || source.trim() === '') return { ar: none, en: none }
  const yaml = readSettingYaml(file, source, report)
  if (yaml.value === undefined) return lastGood
  const written =
    yaml.value === null || typeof yaml.value !== 'object' ? {} : (yaml.value as Record<string, unknown>)
  // A newspaper of one edition may leave its name out.
  const isFlat = pinned.some((field) => field in written)
  const read = (edition: Edition): FrontChoice => {
    const value = isFlat ? (edition === 'ar' ? written : undefined) : written[edition]
    if (value === undefined || value === '' || value === null) return none
    const at = isFlat ? [] : [edition]
    const fields = isFlat ? (path: readonly PropertyKey[]) => names(['ar', ...path]) : names
    const choice = parseSetting(file, yaml, value, choiceOf(edition, timeZone), fields, report, at)
    if (choice)
      for (const found of mentionsOf(choice, (path) => yaml.placeOf([...at, ...path])))
        mention(edition, found)
    return choice ?? lastGood[edition]
  }
  if (!isFlat)
    parseSetting(
      file,
      yaml,
      written,
      z.strictObject({ ar: z.unknown(), en: z.unknown() }).partial(),
      names,
      report,
    )
  return { ar: read('ar'), en: read('en') }
}
