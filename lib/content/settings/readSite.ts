import { z } from 'zod'
import { isTimeZone } from '@/lib/dates/isTimeZone'
import { integer, list, oneOf, optional, text, webAddress } from '@/lib/content/frontMatter/fields'
import type { Site } from '@/lib/model/model'
import { parseSetting, readSettingYaml, type Tell } from './readSettingFile'
import { bilingual, maybeBilingual } from './settingFields'
import { stripUnknown } from './stripUnknown'
import { makeFault } from '@/lib/content/faults/fault'

const file = 'site.yaml'

const timeZone = z.string().transform((written, context): string => {
  const zone = written.trim()
  if (isTimeZone(zone)) return zone
  context.addIssue({
    code: 'custom',
    params: { fault: 'badTimeZone', values: { found: written, fix: 'Asia/Aden' } },
  })
  return z.NEVER
})

const origin = webAddress.transform((address) => address.replace(/\/+$/, ''))

/** A list of `{name, url}`, or a map of names to addresses. */
const social = z.preprocess(
  (value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([name, url]) => ({ name, url: url as unknown }))
      : value,
  list(z.strictObject({ name: text, url: webAddress })),
)

const fields = {
  name: bilingual,
  url: origin,
  timeZone,
  months: optional(oneOf(['levant', 'egypt', 'maghreb', 'morocco', 'both'])),
  digits: optional(oneOf(['latn', 'arab'])),
  hourCycle: optional(oneOf(['h12', 'h23'])),
  hijri: optional(
    z.strictObject({
      calendar: oneOf(['islamic-umalqura', 'islamic-civil', 'islamic-tbla']),
      offset: optional(integer(-2, 2)),
    }),
  ),
  social,
  description: maybeBilingual,
}

const nested: ReadonlyMap<string, string[]> = new Map(
  Object.entries({
    hijri: ['calendar', 'offset'],
    social: ['name', 'url'],
    name: ['ar', 'en'],
    description: ['ar', 'en'],
  }),
)
const names = (path: readonly PropertyKey[]) => nested.get(String(path[0])) ?? Object.keys(fields)

/** `site.yaml`. A faulty field is as it was before, so that one slip does not take the others' places. */
export function readSite(source: string | undefined, lastGood: Site, report: Tell): Site {
  if (source === undefined) {
    report(makeFault(file, { line: 1, column: 1 }, 'missingSettings', { found: file }))
    return lastGood
  }
  const yaml = readSettingYaml(file, source, report)
  const written = yaml.value
  if (written === null || typeof written !== 'object' || Array.isArray(written)) {
    if (yaml.faults.length === 0)
      report(
        makeFault(file, { line: 1, column: 1 }, 'wrongType', {
          field: file,
          expected: 'map',
          actual: 'text',
          found: '',
        }),
      )
    return lastGood
  }
  const schema = z.strictObject(fields)
  parseSetting(file, yaml, written, schema, names, report)
  const value = stripUnknown(written, schema.safeParse(written).error?.issues ?? []) as Record<
    string,
    unknown
  >
  const sound = <Type extends z.ZodType, Fallback>(
    type: Type,
    found: unknown,
    fallback: Fallback,
  ): NonNullable<z.output<Type>> | Fallback => {
    const parsed = type.safeParse(found)
    return parsed.success ? (parsed.data ?? fallback) : fallback
  }
  const hijri = sound(fields.hijri, value.hijri, undefined)
  return {
    name: sound(fields.name, value.name, lastGood.name),
    url: sound(fields.url, value.url, lastGood.url),
    timeZone: sound(fields.timeZone, value.timeZone, lastGood.timeZone),
    months: sound(fields.months, value.months, 'egypt'),
    digits: sound(fields.digits, value.digits, 'latn'),
    hourCycle: sound(fields.hourCycle, value.hourCycle, 'h12'),
    ...(hijri ? { hijri: { calendar: hijri.calendar, offset: hijri.offset ?? 0 } } : {}),
    social: sound(fields.social, value.social, []),
    description: sound(fields.description, value.description, undefined),
  }
}
