import { hasVisible } from '@/lib/arabic/hasVisible'
import { editionOf } from '@/lib/edition'
import { checkBody } from '@/lib/content/body/parseBody'
import { aliasMentions, buildArticle, buildPage, mentionsOf } from './buildArticle'
import type { Checked } from './checked'
import { checkUrgent } from './checkUrgent'
import { findStub } from './draftStub'
import { exampleLine } from '@/lib/content/faults/exampleLine'
import { type Fault, makeFault } from '@/lib/content/faults/fault'
import { findConflicts } from '@/lib/content/body/findConflicts'
import { frontMatterSchemas } from '@/lib/content/frontMatter/schemas'
import { bounds, placeAfter } from '@/lib/content/faults/bounds'
import { articleFields, pageFields } from '@/lib/content/frontMatter/knownFields'
import { limitFaults } from '@/lib/content/faults/limitFaults'
import { bareWord } from '@/lib/content/frontMatter/readAddress'
import { type Parts, readMatter, type Tell } from '@/lib/content/frontMatter/readMatter'
import { type FilePath, readFilePath } from './filePath'
import type { SettledFields } from '@/lib/content/frontMatter/settleFields'
import type { Settings } from '@/lib/content/settings/settings'
import { splitFrontMatter } from '@/lib/content/frontMatter/splitFrontMatter'
import type { SourceFile } from '@/lib/content/source/readSource'

function readBody(parts: Parts, { site }: Settings, mayBeEmpty: boolean, report: Tell) {
  const body = checkBody(parts.body, parts.bodyLine, site.url)
  body.faults.forEach(report)
  // A body whose one picture is faulty is not empty: that fault is enough.
  if (!hasVisible(body.text) && body.mentions.length === 0 && body.faults.length === 0 && !mayBeEmpty)
    report({ line: parts.bodyLine, column: 1, code: 'emptyBody', values: {} })
  const stub = findStub(parts.body)
  if (stub)
    report({ line: parts.bodyLine + stub.line, column: 1, code: 'stubText', values: { found: stub.found } })
  return body
}

/** Letters of a headline that search engines and readers of structured data show whole. */
const longestHeadline = 110
const countLetters = (title: string) => [...title.replace(/[\p{M}\p{Cf}]/gu, '')].length

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
  const report: Tell = ({ code, values, ...place }) => faults.push(makeFault(file, place, code, values))
  const finish = (checked: Checked): Checked => {
    const told = limitFaults(faults.sort((a, b) => a.line - b.line || a.column - b.column))
    const isBroken = checked.outcome === 'broken' || told.some(({ weight }) => weight === 'blocking')
    return isBroken ? { outcome: 'broken', faults: told } : { ...checked, faults: told }
  }
  const broken: Checked = { outcome: 'broken', faults }
  const path = readFilePath(file, settings.sections)
  if (path.what === 'faulty') {
    report({ line: 1, column: 1, code: path.code, values: path.values })
    if (path.code === 'wrongExtension') return broken
  }
  const conflicts = findConflicts(source.text)
  if (conflicts.length > 0) {
    // Of two versions in one nothing else can be said.
    conflicts.forEach(report)
    return finish(broken)
  }
  const split = splitFrontMatter(source.text)
  if (split.outcome !== 'split') {
    const { found } = split
    const near = found === '' ? 'no' : 'yes'
    const code = split.outcome === 'absent' ? 'noFrontMatter' : 'unclosedFrontMatter'
    report({ line: split.line, column: 1, code, values: { found, near } })
    return finish(broken)
  }
  if (Buffer.byteLength(split.yaml) > bounds.frontMatterBytes) {
    const place = placeAfter(split.yaml, bounds.frontMatterBytes, split.yamlLine)
    report({ ...place, code: 'tooLong', values: { what: 'matter', limit: bounds.frontMatterBytes / 1024 } })
    return finish(broken)
  }
  const checked = checkParts(path, file, split, settings, report)
  return finish(checked ? { ...checked, faults: [] } : broken)
}

function checkParts(path: FilePath, file: string, parts: Parts, settings: Settings, report: Tell) {
  if (path.what === 'urgent') return checkUrgent({ edition: path.edition, file }, parts, settings, report)
  if (file.split('/')[1] === 'pages') return checkPage(path, file, parts, settings, report)
  return checkArticle(path, file, parts, settings, report)
}

function checkPage(path: FilePath, file: string, parts: Parts, settings: Settings, report: Tell) {
  const edition = editionOf(file)
  const matter = readMatter(parts, pageFields, report)
  const data = matter.parse(frontMatterSchemas(settings.site.timeZone, edition).page, matter.fields.value)
  const body = readBody(parts, settings, false, report)
  if (!data || path.what !== 'page') return undefined
  const page = buildPage({ edition, slug: path.slug, file }, data, body)
  const mentions = [...aliasMentions(page, matter.placeOf), ...body.mentions]
  const { text } = body
  return {
    outcome: 'page' as const,
    page,
    draft: data.draft,
    body: parts.body,
    bodyLine: parts.bodyLine,
    text,
    mentions,
  }
}

function checkArticle(path: FilePath, file: string, parts: Parts, settings: Settings, report: Tell) {
  const edition = editionOf(file)
  const matter = readMatter(parts, articleFields, report)
  const { value } = matter.fields
  const schemas = frontMatterSchemas(settings.site.timeZone, edition)
  const live = isLive(matter.fields)
  if (!live && 'updates' in value && !hasNoUpdates(value))
    report({
      ...matter.placeOf(['updates']),
      code: 'updatesNeedLive',
      values: { found: String(value.kind ?? 'news'), fix: 'kind: live' },
    })
  const { updates: _updates, ...plain } = value
  const data = live
    ? matter.parse(schemas.live, { ...value, kind: 'live' })
    : matter.parse(schemas.plain, plain)
  const body = readBody(parts, settings, (live && !hasNoUpdates(value)) || 'retracted' in value, report)
  if (live && hasNoUpdates(value))
    report({
      ...matter.placeOfKey(['kind']),
      code: 'liveWithoutUpdates',
      values: { found: 'kind: live', fix: exampleLine('updates') },
    })
  const letters = data ? countLetters(data.title) : 0
  if (letters > longestHeadline)
    report({
      ...matter.placeOf(['title']),
      code: 'longTitle',
      values: { found: String(value.title), count: letters, limit: longestHeadline },
    })
  if (data?.updatedAt !== undefined && data.updatedAt < data.publishedAt)
    report({
      ...matter.placeOf(['updatedAt']),
      code: 'updatedBeforePublished',
      values: {
        found: String(value.updatedAt),
        other: String(value.publishedAt),
        fix: `updatedAt: ${String(value.publishedAt)}`,
      },
    })
  if (!data || path.what !== 'article') return undefined
  const article = buildArticle({ edition, section: path.section, slug: path.slug, file }, data, body)
  const mentions = [...mentionsOf(article, data.draft, matter.placeOf), ...body.mentions]
  return {
    outcome: 'article' as const,
    article,
    draft: data.draft,
    body: parts.body,
    bodyLine: parts.bodyLine,
    text: body.text,
    mentions,
  }
}

/** `updates` that hold nothing say nothing. */
function hasNoUpdates(value: Record<string, unknown>): boolean {
  return (
    value.updates === undefined ||
    value.updates === '' ||
    (Array.isArray(value.updates) && value.updates.length === 0)
  )
}
