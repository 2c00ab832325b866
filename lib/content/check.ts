import type { Edition } from '../edition'
import type { z } from 'zod'
import { type BodyFault, checkBody } from './body'
import { aliasMentions, buildArticle, buildPage, mentionsOf } from './buildArticle'
import type { Checked, SourceFile } from './checked'
import { exampleLine } from './exampleLine'
import type { Fault } from './fault'
import { frontMatterSchemas } from './frontMatter'
import { articleFields, isFieldName, nestedFields, pageFields } from './knownFields'
import { makeFault } from './makeFault'
import { bareWord } from './readAddress'
import { readYaml, type YamlPath } from './readYaml'
import { type FilePath, readFilePath } from './rules/pathRule'
import { type SettledFields, settleFields } from './settleFields'
import type { Settings } from './settings'
import { type SplitFile, splitFrontMatter } from './splitFrontMatter'
import { zodFaults } from './zodFaults'

type Tell = (fault: BodyFault) => void
type Parts = Extract<SplitFile, { outcome: 'split' }>

/** Front matter as read, with the way back from its fields to their places. */
function readMatter(parts: Parts, known: readonly string[], tell: Tell) {
  const yaml = readYaml(parts.yaml, parts.yamlLine, isFieldName)
  yaml.faults.forEach(tell)
  const fields = settleFields(yaml.value, known)
  const names = (path: readonly PropertyKey[]) => {
    const parent = path.findLast((part) => typeof part === 'string')
    return parent === undefined ? known : (nestedFields[String(parent)] ?? known)
  }
  const original = (field: string) => fields.original.get(field) ?? field
  const inFile = (path: YamlPath) => path.map((part, index) => (index === 0 ? original(String(part)) : part))
  return {
    fields,
    parse<Type extends z.ZodType>(schema: Type, value: unknown): z.output<Type> | undefined {
      const parsed = schema.safeParse(value)
      if (parsed.success) return parsed.data
      // Of front matter that is torn apart the missing fields would say nothing true.
      if (yaml.isWhole) zodFaults(parsed.error.issues, yaml, names, original).forEach(tell)
      return undefined
    },
    placeOf: (path: YamlPath) => yaml.placeOf(inFile(path)),
    placeOfKey: (path: YamlPath) => yaml.placeOfKey(inFile(path)),
  }
}

function readBody(parts: Parts, { site }: Settings, mayBeEmpty: boolean, tell: Tell) {
  const body = checkBody(parts.body, parts.bodyLine, site.url)
  body.faults.forEach(tell)
  // A body whose one picture is faulty is not empty: that fault is enough.
  if (body.text === '' && body.mentions.length === 0 && body.faults.length === 0 && !mayBeEmpty)
    tell({ line: parts.bodyLine, column: 1, code: 'emptyBody', values: {} })
  return body
}

function editionOf(file: string): Edition {
  return file.startsWith('en/') ? 'en' : 'ar'
}

function isLive({ value }: SettledFields): boolean {
  return typeof value.kind === 'string' && bareWord(value.kind).toLowerCase() === 'live'
}

/**
 * Makes an article or a standing page of a file, or says all that is wrong with it. Touches no disk and never throws;
 * what other files hold is not looked at (`checkReferences` does).
 */
export function checkArticleFile(source: SourceFile, settings: Settings): Checked {
  const { file } = source
  const faults: Fault[] = []
  const tell: Tell = ({ code, values, ...place }) => faults.push(makeFault(file, place, code, values))
  const finish = (checked: Checked): Checked => {
    faults.sort((a, b) => a.line - b.line || a.column - b.column)
    return faults.some(({ weight }) => weight === 'blocking') ? { outcome: 'broken', faults } : checked
  }
  const broken: Checked = { outcome: 'broken', faults }
  const path = readFilePath(file, settings.sections)
  if (path.what === 'faulty') {
    tell({ line: 1, column: 1, code: path.code, values: path.values })
    if (path.code === 'wrongExtension') return broken
  }
  const split = splitFrontMatter(source.text)
  if (split.outcome !== 'split') {
    const { found } = split
    const near = found === '' ? 'no' : 'yes'
    const code = split.outcome === 'absent' ? 'noFrontMatter' : 'unclosedFrontMatter'
    tell({ line: split.line, column: 1, code, values: { found, near } })
    return finish(broken)
  }
  const checked =
    file.split('/')[1] === 'pages' ? checkPage(path, file, split, settings, tell) : checkArticle(path, file, split, settings, tell)
  return finish(checked ? { ...checked, faults } : broken)
}

function checkPage(path: FilePath, file: string, parts: Parts, settings: Settings, tell: Tell) {
  const edition = editionOf(file)
  const matter = readMatter(parts, pageFields, tell)
  const data = matter.parse(frontMatterSchemas(settings.site.timeZone, edition).page, matter.fields.value)
  const body = readBody(parts, settings, false, tell)
  if (!data || path.what !== 'page') return undefined
  const page = buildPage({ edition, slug: path.slug, file }, data, body)
  const mentions = [...aliasMentions(page, matter.placeOf), ...body.mentions]
  const { text } = body
  return { outcome: 'page' as const, page, draft: data.draft, body: parts.body, bodyLine: parts.bodyLine, text, mentions }
}

function checkArticle(path: FilePath, file: string, parts: Parts, settings: Settings, tell: Tell) {
  const edition = editionOf(file)
  const matter = readMatter(parts, articleFields, tell)
  const { value } = matter.fields
  const schemas = frontMatterSchemas(settings.site.timeZone, edition)
  const live = isLive(matter.fields)
  if (!live && 'updates' in value && !hasNoUpdates(value))
    tell({ ...matter.placeOf(['updates']), code: 'updatesNeedLive', values: { found: String(value.kind ?? 'news'), fix: 'kind: live' } })
  const { updates: _updates, ...plain } = value
  const data = live ? matter.parse(schemas.live, { ...value, kind: 'live' }) : matter.parse(schemas.plain, plain)
  const body = readBody(parts, settings, (live && !hasNoUpdates(value)) || 'retracted' in value, tell)
  if (live && hasNoUpdates(value))
    tell({ ...matter.placeOfKey(['kind']), code: 'liveWithoutUpdates', values: { found: 'kind: live', fix: exampleLine('updates') } })
  if (data?.updatedAt !== undefined && data.updatedAt < data.publishedAt)
    tell({
      ...matter.placeOf(['updatedAt']),
      code: 'updatedBeforePublished',
      values: { found: String(value.updatedAt), other: String(value.publishedAt), fix: `updatedAt: ${String(value.publishedAt)}` },
    })
  if (!data || path.what !== 'article') return undefined
  const article = buildArticle({ edition, section: path.section, slug: path.slug, file }, data, body)
  const mentions = [...mentionsOf(article, matter.placeOf), ...body.mentions]
  return { outcome: 'article' as const, article, draft: data.draft, body: parts.body, bodyLine: parts.bodyLine, text: body.text, mentions }
}

/** `updates` that hold nothing say nothing. */
function hasNoUpdates(value: Record<string, unknown>): boolean {
  return value.updates === undefined || value.updates === '' || (Array.isArray(value.updates) && value.updates.length === 0)
}
