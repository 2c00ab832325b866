import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkArticleFile } from '../../../lib/content/check/check'
import { listContent } from '../../../lib/content/source/contentFiles'
import { readSource } from '../../../lib/content/source/readSource'
import { checkSettings } from '../../../lib/content/settings/settings'

/** The same kinds of pages as the site's own: a front, sections and topics in numbered pages, articles with neighbours. */
const layouts: Record<string, string> = {
  '_default/baseof.html': `<!doctype html><html lang="{{ .Site.LanguageCode }}" dir="rtl"><head><meta charset="utf-8"><title>{{ .Title }} – {{ .Site.Title }}</title></head><body><header><a href="/">{{ .Site.Title }}</a></header><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav><main>{{ block "main" . }}{{ end }}</main></body></html>`,
  '_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02" }}</time> {{ .ReadingTime }}{{ .Content }}{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</article>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}`,
  '_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .RegularPages 24 }}{{ range $pages.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.deck }}</p>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}`,
  'index.html': `{{ define "main" }}{{ range first 60 .Site.RegularPages.ByDate.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.deck }}</p>{{ end }}{{ end }}`,
}

const config = `baseURL = "https://khabar.example/"
languageCode = "ar"
title = "خبر"
disableKinds = ["RSS"]
[taxonomies]
topic = "topics"
`

function write(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Writes the Arabic articles of a content folder as a site of hugo's. @returns how many */
function makeHugoSite(contentDir: string, folder: string): number {
  const { settings } = checkSettings((name) => {
    const source = readSource(contentDir, name)
    return Array.isArray(source) ? undefined : source.text
  })
  write(join(folder, 'config.toml'), config)
  for (const [name, text] of Object.entries(layouts)) write(join(folder, 'layouts', name), text)
  let articles = 0
  for (const { onDisk, kind } of listContent(contentDir).values()) {
    const source = kind === 'text' && onDisk.startsWith('ar/') ? readSource(contentDir, onDisk) : []
    const checked = Array.isArray(source) ? undefined : checkArticleFile(source, settings)
    if (checked?.outcome !== 'article' || checked.draft) continue
    const { title, deck, publishedAt, topics, section, slug } = checked.article
    const front = { title, deck, date: publishedAt, topics: topics.map(({ name }) => name) }
    write(join(folder, 'content', section, `${slug}.md`), `${JSON.stringify(front)}\n\n${checked.body}`)
    articles++
  }
  return articles
}

/** Seconds of `1m2.34s`, as the shell's `times` writes them. */
const seconds = (text: string) =>
  [...text.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  )

/**
 * Builds the same articles with the machine's hugo, without related lists: with them it does not end in any useful time.
 * @returns undefined, said aloud, where there is no hugo
 */
export function measureHugo(
  contentDir: string,
  folder: string,
): { wall: number; processor: number } | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) {
    console.log('hugo is not installed: nothing to compare a cold start with')
    return undefined
  }
  const articles = makeHugoSite(contentDir, folder)
  const began = performance.now()
  const built = spawnSync('sh', ['-c', 'hugo --quiet --destination public && times'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const wall = (performance.now() - began) / 1000
  if (built.status !== 0) throw new Error(`hugo failed: ${built.stderr.slice(0, 500)}`)
  // Its second line is of what the shell has run.
  const processor = seconds(built.stdout.trim().split('\n')[1] ?? '')
  console.log(
    `hugo, ${articles} articles`.padEnd(34),
    `${wall.toFixed(1)} s`,
    `${processor.toFixed(1)} s of processor`,
  )
  return { wall, processor }
}
