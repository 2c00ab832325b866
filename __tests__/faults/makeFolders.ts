import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '@/scripts/temporaryFolder'

/** A content folder and a data folder that a test may break. */
export type Folders = {
  root: string
  contentDir: string
  dataDir: string
  write(file: string, text: string): void
  /** Writes articles numbered from 0; `word` stands in each, so that another word changes all of them. */
  writeArticles(count: number, word: string): void
}

export const articleText = (title: string, body: string) =>
  `---\ntitle: ${title}\npublishedAt: 2024-01-01T10:00:00+03:00\ntopics: [ماء]\n---\n\n${body}\n`

export function makeFolders(): Folders {
  const root = makeFolder()
  const contentDir = join(root, 'content')
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true })
    writeFileSync(join(contentDir, file), text)
  }
  write('site.yaml', 'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n')
  write('sections.yaml', '- { id: heritage, name: { ar: تراث, en: Heritage } }\n')
  return {
    root,
    contentDir,
    dataDir: join(root, 'data'),
    write,
    writeArticles(count, word) {
      for (let number = 0; number < count; number++) {
        const body = `نص الخبر ${number} عن ${word} وما حوله من ماء وحجر.\n\n`.repeat(3)
        write(`ar/heritage/a${number}.mdx`, articleText(`خبر ${number} ${word}`, body))
      }
    },
  }
}
