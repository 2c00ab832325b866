import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { type Edit, type MediaState, type Text, settings, values } from './edits'
import { breakText, writeText } from './writeText'

const paint = (background: string) =>
  sharp({ create: { width: 8, height: 6, channels: 3, background } })
    .png()
    .toBuffer()
const pictures = { one: await paint('#B4553A'), other: await paint('#24509E') }
const tables = { one: 'اسم,عدد\nسد,1\n', other: 'اسم,عدد\nسد,2\n' }

function mediaOf(file: string, state: Exclude<MediaState, 'gone'>): string | Buffer {
  if (state === 'unusable') return Buffer.from([0, 1, 2, 3])
  return file.endsWith('.csv') ? tables[state] : pictures[state]
}

const begun: Text = {
  fields: { title: values.title[0], publishedAt: values.publishedAt[0] },
  body: ['نص عن سد مأرب القديم وما حوله.'],
}

/** The path that an article's file is served at, as an editor writes it in `aliases`. */
export function pathOf(file: string): string {
  const [edition, section, name = ''] = file.split('/')
  const slug = name.replace(/\.mdx$/, '')
  const path = section === 'pages' ? `/${slug}` : `/${section}/${slug}`
  return edition === 'en' ? `/en${path}` : path
}

export type Newspaper = {
  /** Makes one edit. @returns the files that it touched. */
  edit(edit: Edit): string[]
  /** Says that a pass over the content is done: what was sound is now the last good version of its file. */
  settle(): void
  /** Files that cannot be shown as they are. */
  listBroken(): string[]
  /** Tells the links that an editor pinned as related on the page at an address. */
  isPinnedAt(href: string): (href: string) => boolean
}

/**
 * A content folder that edits are made in. `soundDir` is a second folder beside it, which holds the last good version of
 * each file that is broken: what a newsroom that keeps those versions must look like.
 */
export function openNewspaper(contentDir: string, soundDir: string): Newspaper {
  const texts = new Map<string, Text>()
  const broken = new Set<string>()
  const lastGood = new Map<string, Text>()
  let sections = settings['sections.yaml'][0] as string
  let [site, lastGoodSite] = [settings['site.yaml'][0] as string, settings['site.yaml'][0] as string]

  function put(file: string, content: string | Buffer | undefined, sound = content) {
    for (const [folder, of] of [
      [contentDir, content],
      [soundDir, sound],
    ] as const) {
      const path = join(folder, file)
      if (of === undefined) rmSync(path, { force: true })
      else {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, of)
      }
    }
  }

  function putText(file: string): string[] {
    const text = texts.get(file)
    if (!text) put(file, undefined)
    else if (!broken.has(file)) put(file, writeText(file, text))
    else
      put(
        file,
        breakText(writeText(file, text)),
        writeText(file, lastGood.get(file) ?? { ...text, fields: {} }),
      )
    return [file]
  }

  /** Whether a file has an address at all, as the sections are now. */
  function isHome(file: string): boolean {
    const [, section = '', name = ''] = file.split('/')
    const has = (id: string) => sections.includes(`id: ${id},`)
    return section === 'pages' ? !has(name.replace(/\.mdx$/, '')) : has(section)
  }

  function remove(file: string): string[] {
    texts.delete(file)
    broken.delete(file)
    return putText(file)
  }

  function move(from: string, to: string, keepsAddress: boolean): string[] {
    const text = texts.get(from)
    if (!text || from === to) return []
    const aliases = keepsAddress ? `[${pathOf(from)}]` : (text.fields.aliases ?? '')
    texts.set(to, { ...text, fields: { ...text.fields, aliases } })
    if (broken.has(from)) broken.add(to)
    else broken.delete(to)
    return [...remove(from), ...putText(to)]
  }

  function setBroken(file: string, isBroken: boolean): string[] {
    if (!texts.has(file)) return []
    if (isBroken) broken.add(file)
    else broken.delete(file)
    return putText(file)
  }

  function putSetting(file: string, text: string): string[] {
    if (file === 'sections.yaml') sections = text
    if (file === 'site.yaml') site = text
    // A newspaper is never without its name and zone: where the file is absent they stay as they were.
    if (text === '' && file === 'site.yaml') put(file, undefined, lastGoodSite)
    else put(file, text === '' ? undefined : text)
    // What is kept of a broken article was read by the old zone and host: no file says what it would be now.
    return file === 'site.yaml' ? [file, ...[...broken].flatMap((of) => setBroken(of, false))] : [file]
  }

  for (const [file, [text]] of Object.entries(settings)) putSetting(file, text)

  return {
    edit(edit) {
      switch (edit.what) {
        case 'write':
          texts.set(edit.file, edit.text)
          broken.delete(edit.file)
          return putText(edit.file)
        case 'field': {
          const { body, fields } = texts.get(edit.file) ?? begun
          texts.set(edit.file, { body, fields: { ...fields, [edit.field]: edit.value } })
          return putText(edit.file)
        }
        case 'body':
          texts.set(edit.file, { ...(texts.get(edit.file) ?? begun), body: edit.body })
          return putText(edit.file)
        case 'move':
          return move(edit.from, edit.to, edit.keepsAddress)
        case 'delete':
          return remove(edit.file)
        case 'break':
          return setBroken(edit.file, true)
        case 'mend':
          return setBroken(edit.file, false)
        case 'setting':
          return putSetting(edit.file, edit.text)
        case 'media':
          put(edit.file, edit.state === 'gone' ? undefined : mediaOf(edit.file, edit.state))
          return [edit.file]
      }
    },
    settle() {
      for (const file of new Set([...texts.keys(), ...lastGood.keys()])) {
        const text = texts.get(file)
        if (!text || !isHome(file)) lastGood.delete(file)
        else if (!broken.has(file)) lastGood.set(file, text)
      }
      for (const file of broken) putText(file)
      lastGoodSite = site || lastGoodSite
    },
    isPinnedAt(href) {
      const file = [...texts.keys()].find((of) => pathOf(of) === href) ?? ''
      const text = broken.has(file) ? lastGood.get(file) : texts.get(file)
      const pinned = (text?.fields.related ?? '').split(/[[\], ]+/).filter(Boolean)
      return (to) => pinned.some((reference) => to.endsWith(`/${reference}`))
    },
    listBroken: () => [...broken, ...(site === '' ? ['site.yaml'] : [])],
  }
}
