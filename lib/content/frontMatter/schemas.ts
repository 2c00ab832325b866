import { z } from 'zod'
import { topicKey } from '@/lib/arabic/topicKey'
import { type Edition, otherEdition } from '@/lib/edition'
import * as field from './fields'
import { articleKinds, type Topic } from '@/lib/model/model'

const topics = field.list(field.text, field.commas).transform((names): Topic[] => {
  const byKey = new Map<string, Topic>()
  for (const name of names) {
    const key = topicKey(name)
    if (key !== '' && !byKey.has(key)) byKey.set(key, { name, key })
  }
  return [...byKey.values()]
})

function schemasOf(timeZone: string, edition: Edition) {
  const instant = field.instant(timeZone)
  const day = field.day(timeZone)
  const common = z.strictObject({
    title: field.text,
    kicker: field.optional(field.text),
    deck: field.optional(field.text),
    summary: field.list(field.text),
    publishedAt: instant,
    updatedAt: field.optional(instant),
    authors: field.list(field.text, field.commas),
    byline: field.optional(field.text),
    translator: field.optional(field.text),
    source: field.list(field.source),
    dateline: field.optional(field.text),
    topics,
    image: field.optional(field.picture),
    priority: field.optional(field.integer(0, 9)),
    related: field.list(field.reference(edition), field.commas),
    translationOf: field.optional(field.reference(otherEdition(edition))),
    aliases: field.list(field.alias, field.commas),
    shortId: field.optional(field.shortId),
    corrections: field.list(
      z.strictObject({
        date: day,
        text: field.longText,
        type: field
          .optional(field.oneOf(['correction', 'clarification']))
          .transform((type): 'correction' | 'clarification' => type ?? 'correction'),
      }),
    ),
    retracted: field.optional(z.strictObject({ date: day, reason: field.longText })),
    sensitive: field.flag,
    draft: field.flag,
    noindex: field.flag,
  })
  const kinds = articleKinds.filter((kind): kind is Exclude<typeof kind, 'live'> => kind !== 'live')
  const kind = field.optional(field.oneOf(kinds, 'unknownKind'))
  const update = z.strictObject({ at: instant, title: field.text, text: field.longText })
  return {
    plain: common.extend({ kind: kind.transform((named) => named ?? 'news') }),
    live: common.extend({ kind: z.literal('live'), updates: field.list(update) }),
    page: z.strictObject({
      title: field.text,
      deck: field.optional(field.text),
      updatedAt: field.optional(instant),
      aliases: field.list(field.alias, field.commas),
      noindex: field.flag,
      draft: field.flag,
    }),
  }
}

type Schemas = ReturnType<typeof schemasOf>
export type ArticleMatter = z.infer<Schemas['plain']> | z.infer<Schemas['live']>
export type PageMatter = z.infer<Schemas['page']>

const made = new Map<string, Schemas>()

/** The schemas of an edition's front matter, by kind; dates are read by the clocks of the newsroom's zone. */
export function frontMatterSchemas(timeZone: string, edition: Edition): Schemas {
  const key = `${timeZone} ${edition}`
  const known = made.get(key)
  if (known) return known
  const schemas = schemasOf(timeZone, edition)
  made.set(key, schemas)
  return schemas
}
