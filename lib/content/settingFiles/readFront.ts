import { z } from 'zod'
import { type Edition, editions } from '../../edition'
import { day, list, optional, reference } from '../fields'
import type { FrontChoice } from '../model'
import { parseSetting, readSettingYaml, type Tell } from './readSettingFile'

const file = 'front.yaml'
const names = (path: readonly PropertyKey[]) => {
  if (path.length === 0) return editions
  return path.length === 1 ? ['lead', 'secondary', 'leadLinks'] : ['article', 'until']
}

function choiceOf(edition: Edition, timeZone: string) {
  const pin = z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? { article: value } : value),
    z.strictObject({ article: reference(edition), until: optional(day(timeZone)) }),
  )
  return z.strictObject({ lead: optional(pin), secondary: list(pin), leadLinks: list(pin) })
}

/** `front.yaml`: what is pinned on the fronts. What is not said there, or not rightly, the front composes itself. */
export function readFront(
  source: string | undefined,
  timeZone: string,
  lastGood: Record<Edition, FrontChoice>,
  tell: Tell,
): Record<Edition, FrontChoice> {
  const none: FrontChoice = { secondary: [], leadLinks: [] }
  if (source === undefined || source.trim() === '') return { ar: none, en: none }
  const yaml = readSettingYaml(file, source, tell)
  const written = yaml.value === null || typeof yaml.value !== 'object' ? {} : (yaml.value as Record<string, unknown>)
  // A newspaper of one edition may leave its name out.
  const isFlat = ['lead', 'secondary', 'leadLinks'].some((field) => field in written)
  const read = (edition: Edition): FrontChoice => {
    const value = isFlat ? (edition === 'ar' ? written : undefined) : written[edition]
    if (value === undefined || value === '' || value === null) return none
    return parseSetting(file, yaml, value, choiceOf(edition, timeZone), isFlat ? (path) => names(['ar', ...path]) : names, tell, isFlat ? [] : [edition]) ?? lastGood[edition]
  }
  if (!isFlat) parseSetting(file, yaml, written, z.strictObject({ ar: z.unknown(), en: z.unknown() }).partial(), names, tell)
  return { ar: read('ar'), en: read('en') }
}
