import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sections = ['heritage', 'science', 'economy', 'culture']
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** A generator of numbers from 0 to 1 that gives the same row each time (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A vocabulary in which, as in a language, few words make most of the text and most words are rare. */
function makeVocabulary(random: () => number): () => string {
  const words = Array.from({ length: 60_000 }, () => {
    const length = 3 + Math.floor(random() * 5)
    return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
  })
  return () => words[Math.floor(words.length ** random()) - 1] ?? 'خبر'
}

/**
 * Writes a content folder of invented words, the same for the same number of articles: what is measured depends on how
 * many words there are and how rare they are, not on what they say.
 */
export function makeNewspaper(folder: string, articles: number): void {
  const random = makeRandom(articles)
  const word = makeVocabulary(random)
  const sentence = (length: number) => Array.from({ length }, word).join(' ')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'site.yaml'),
    'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n',
  )
  writeFileSync(
    join(folder, 'sections.yaml'),
    sections.map((id) => `- id: ${id}\n  name: { ar: ${id}, en: ${id} }\n`).join(''),
  )
  writeFileSync(join(folder, 'authors.yaml'), '[]\n')
  for (const section of sections) mkdirSync(join(folder, 'ar', section), { recursive: true })
  for (let i = 0; i < articles; i++) {
    const published = new Date(Date.UTC(2015, 0, 1) + i * 3_600_000).toISOString()
    const topics = Array.from({ length: 1 + (i % 3) }, () => `موضوع ${Math.floor(random() * 400)}`)
    const front = `title: ${sentence(8)} ${i}\npublishedAt: ${published}\ntopics: [${topics.join(', ')}]\n`
    const body = Array.from({ length: 6 }, () => `${sentence(50)}.`).join('\n\n')
    const section = sections[i % sections.length] ?? 'heritage'
    writeFileSync(join(folder, 'ar', section, `n${i}.mdx`), `---\n${front}---\n\n${body}\n`)
  }
}
