import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const listed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean)
const isRead = (file: string) =>
  (file.endsWith('.md') || /\.(?:tsx?|mjs|cjs)$/.test(file)) && !file.startsWith('content/')

/** Paths of the project below folders that hold its own files alone; a name with a sign of a pattern stands for many. */
const path =
  /(?<![\w/.@~-])(?:app|components|deploy|docs|i18n|lib|reader|scripts|__tests__)\/(?:[\w./-]|\(\w+\)|\[[\w.]+\])*(?:\w|\(\w+\)|\[[\w.]+\])/g
const comment = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g
const endings = ['', '.ts', '.tsx', '.mjs', '.md']

it('exist, where a comment or a document names them', () => {
  const missing = listed.filter(isRead).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const texts = file.endsWith('.md') ? [source] : (source.match(comment) ?? [])
    return texts
      .flatMap((text) => text.match(path) ?? [])
      .filter((named) => !endings.some((ending) => existsSync(named + ending)))
      .map((named) => `${file}: ${named}`)
  })
  expect(missing).toEqual([])
})

it('are few in each folder', () => {
  const folders = new Map<string, number>()
  for (const file of listed.filter((each) => /^(?:app|components|i18n|lib|reader)\//.test(each))) {
    const folder = file.slice(0, file.lastIndexOf('/'))
    folders.set(folder, (folders.get(folder) ?? 0) + 1)
  }
  expect([...folders].filter(([, count]) => count > 25)).toEqual([])
})

it('of scripts are all named in CONTRIBUTING.md', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const page = readFileSync('CONTRIBUTING.md', 'utf8')
  const named = (name: string) => new RegExp(`\`npm (?:run )?${name}\``).test(page)
  expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([])
})
