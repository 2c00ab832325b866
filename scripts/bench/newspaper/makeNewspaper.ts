import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArticleFile } from '../../../lib/content/check/check'
import { listContent } from '../../../lib/content/source/contentFiles'
import { readSource } from '../../../lib/content/source/readSource'
import { checkSettings } from '../../../lib/content/settings/settings'
import { makeRandom } from './random'

/** The sample newspaper, whose sentences are dealt out anew. */
const sample = 'content'

/** The sample's Arabic sentences, its topics and the sections that it has. */
function readSample() {
  const { settings } = checkSettings((name) => {
    const source = readSource(sample, name)
    return Array.isArray(source) ? undefined : source.text
  })
  const sentences: string[] = []
  const topics = new Set<string>()
  for (const { onDisk, kind } of listContent(sample).values()) {
    const source = kind === 'text' && onDisk.startsWith('ar/') ? readSource(sample, onDisk) : []
    const checked = Array.isArray(source) ? undefined : checkArticleFile(source, settings)
    if (checked?.outcome !== 'article') continue
    for (const { name } of checked.article.topics) topics.add(name)
    const found = checked.text.split(/(?<=[.؟!])\s+/).map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    sentences.push(...found.filter((sentence) => sentence.split(' ').length > 5))
  }
  return { sentences, topics: [...topics], sections: settings.sections.map(({ id }) => id) }
}

/**
 * A word that few articles share: in a real archive most words are names and numbers of a few articles, and the sample's
 * sentences alone would have each of their words in thousands.
 */
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
function makeName(random: () => number, articles: number): string {
  let number = Math.floor(random() ** 2 * articles * 2)
  let name = ''
  for (; name.length < 3 || number > 0; number = Math.floor(number / letters.length))
    name += letters[number % letters.length]
  return `ال${name}`
}

/**
 * Writes a content folder of so many articles made of the sample's sentences, an hour apart, the same for the same number.
 * Texts are of the length of an agency's report.
 */
export function makeNewspaper(folder: string, articles: number): void {
  const random = makeRandom(articles)
  const { sentences, topics, sections } = readSample()
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const some = (count: number, make: () => string) => Array.from({ length: count }, make)
  mkdirSync(folder, { recursive: true })
  for (const name of ['site.yaml', 'sections.yaml']) cpSync(join(sample, name), join(folder, name))
  writeFileSync(join(folder, 'authors.yaml'), '[]\n')
  for (const section of sections) mkdirSync(join(folder, 'ar', section), { recursive: true })
  const last = Date.UTC(2026, 0, 1)
  for (let i = 0; i < articles; i++) {
    const published = new Date(last - (articles - i) * 3_600_000).toISOString()
    const title = `${pick(sentences).split(' ').slice(0, 8).join(' ')} ${makeName(random, articles)} ${i}`
    const front = [
      `title: ${JSON.stringify(title)}`,
      `publishedAt: ${published}`,
      `topics: ${JSON.stringify([...new Set(some(1 + (i % 3), () => pick(topics)))])}`,
    ]
    const paragraph = () =>
      `${some(3, () => pick(sentences)).join(' ')} ${some(8, () => makeName(random, articles)).join(' ')}.`
    const body = some(4, paragraph).join('\n\n')
    const section = sections[i % sections.length] ?? ''
    writeFileSync(join(folder, 'ar', section, `n${i}.mdx`), `---\n${front.join('\n')}\n---\n\n${body}\n`)
  }
}
