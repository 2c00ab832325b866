import { checkArticleFile } from '@/lib/content/check/check'
import type { Checked } from '@/lib/content/check/checked'
import { checkSettings, type Settings } from '@/lib/content/settings/settings'

const files: Record<string, string> = {
  'site.yaml': 'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n',
  'sections.yaml':
    '- id: heritage\n  name: { ar: تراث, en: Heritage }\n- id: middle-east\n  name: { ar: الشرق الأوسط, en: Middle East }\n',
  'authors.yaml': '- id: desk-heritage\n  name: { ar: قسم التراث, en: Heritage Desk }\n',
}

export const settings: Settings = checkSettings((name) => files[name]).settings

/** Checks a text as if it stood in a file of the newsroom. */
export function checkSource(text: string, file = 'ar/heritage/marib-dam.mdx'): Checked {
  return checkArticleFile({ file, text, bytes: text.length, changed: 0, hash: '' }, settings)
}

/** A file with these lines of front matter (title and date are given where `front` does not name them) and this body. */
export function fileOf(front: string, body = 'فقرة.'): string {
  const title = /^\u200f?title/im.test(front) ? '' : 'title: سدّ مأرب\n'
  const date = /^publishedAt/im.test(front) ? '' : 'publishedAt: 2026-03-15T14:05:00+03:00\n'
  return `---\n${front}${front === '' ? '' : '\n'}${title}${date}---\n${body}\n`
}
