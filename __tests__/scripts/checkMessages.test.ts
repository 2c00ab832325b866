import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkMessages } from '../../scripts/checkMessages'
import { sayMessageFault } from '../../scripts/messages/sayMessageFault'
import { makeFolder } from '../../scripts/temporaryFolder'

let root: string
beforeEach(() => {
  root = makeFolder()
})

/** The types of the language alone: those of a browser and of Node take a program half a second to read. */
const tsconfig = JSON.stringify({
  compilerOptions: { lib: ['es2015'], types: [], jsx: 'react-jsx', strict: true, resolveJsonModule: true },
})

type Words = { [key: string]: string | Words }

function check(words: { ar: Words; en: Words }, sources: Record<string, string>) {
  const files = {
    'messages/ar.json': JSON.stringify(words.ar, null, 2),
    'messages/en.json': JSON.stringify(words.en, null, 2),
    'tsconfig.json': tsconfig,
    ...sources,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const sourceDirs = ['app', 'components', 'lib'].map((dir) => join(root, dir))
  return checkMessages({ messagesDir: join(root, 'messages'), sourceDirs }).map((fault) => ({
    ...fault,
    path: relative(root, fault.path),
  }))
}

const site = { site: { home: 'الرئيسية' } }
const siteEnglish = { site: { home: 'Home' } }
const useHome = {
  'components/Home.tsx': "const t = useTranslations('site')\nexport const Home = () => <a>{t('home')}</a>\n",
}

// Every case opens a TypeScript program of its own.
describe('checkMessages', { timeout: 30_000 }, () => {
  it('finds nothing where all is well', () => {
    expect(check({ ar: site, en: siteEnglish }, useHome)).toEqual([])
  })

  it('finds what one language lacks, at its line', () => {
    const faults = check(
      { ar: { site: { home: 'أ', menu: 'ب' } }, en: { site: { home: 'A', old: 'B' } } },
      {
        'components/Home.tsx': "const t = useTranslations('site')\nt('home'); t('menu')\n",
      },
    )
    expect(faults).toEqual([
      expect.objectContaining({ path: 'messages/ar.json', line: 4, column: 13, code: 'missing' }),
      expect.objectContaining({ path: 'messages/en.json', line: 4, column: 12, code: 'extra' }),
    ])
    expect(faults.map(({ values }) => values.key)).toEqual(['site.menu', 'site.old'])
  })

  it('finds keys that nothing uses and uses of keys that are not there', () => {
    const faults = check(
      { ar: site, en: siteEnglish },
      {
        'app/page.tsx': "const t = await getTranslations({ locale: 'ar', namespace: 'site' })\nt('hame')\n",
      },
    )
    expect(
      faults.map(({ path, line, column, code, values }) => [path, line, column, code, values.key]),
    ).toEqual([
      ['app/page.tsx', 2, 3, 'unknownKey', 'site.hame'],
      ['messages/ar.json', 3, 13, 'unused', 'site.home'],
    ])
  })

  it.each([
    ['a full key', "const t = useTranslations()\nt('site.home')"],
    ['rich text', "const t = useTranslations('site')\nt.rich('home', {})"],
    ['either of two', "const t = useTranslations('site')\nt(Math.random() > 2 ? 'home' : 'home')"],
    ['a typed variable', "const t = useTranslations('site')\nexport const say = (key: 'home') => t(key)"],
    ['a typed part', "const t = useTranslations()\nexport const say = (key: 'home') => t(`site.${key}`)"],
    ['an open part', 'const t = useTranslations()\nexport const say = (key: string) => t(`site.${key}`)'],
    ['raw', "const t = useTranslations()\nt.raw('site')"],
    ['one of several opened together', "const [t] = await Promise.all([getTranslations('site')])\nt('home')"],
    [
      'a table of translators',
      "const make = () => createTranslator({})\nconst all = { ar: make() }\nall['ar']('site.home')",
    ],
    ['the file itself', "import ar from '../messages/ar.json'\nexport const words = ar.site"],
    ['a comment', '// messages-used: site.*\nexport {}'],
  ])('knows a use by %s', (_, source) => {
    expect(check({ ar: site, en: siteEnglish }, { 'lib/say.ts': source })).toEqual([])
  })

  it('finds a call whose key cannot be told', () => {
    const source =
      "// messages-used: site.home\nconst t = useTranslations('site')\nexport const say = (key: string) => t(key)"
    expect(check({ ar: site, en: siteEnglish }, { 'lib/say.ts': source })).toEqual([
      expect.objectContaining({ path: 'lib/say.ts', line: 3, code: 'dynamicKey', values: { key: 'site.*' } }),
    ])
  })

  it('wants all the plural forms of each language', () => {
    const faults = check(
      {
        ar: { site: { home: '{n, plural, one {مقال} two {مقالان} other {# مقال}}' } },
        en: { site: { home: '<b>{n, plural, other {# articles}}</b>' } },
      },
      useHome,
    )
    expect(
      faults.filter(({ code }) => code === 'pluralForms').map(({ path, values }) => [path, values.forms]),
    ).toEqual([
      ['messages/ar.json', 'few many zero'],
      ['messages/en.json', 'one'],
    ])
  })

  it('wants the same placeholders in both languages', () => {
    const faults = check(
      { ar: { site: { home: '{name} <b>{n, number}</b>' } }, en: { site: { home: '{nam} <b>x</b>' } } },
      useHome,
    )
    expect(faults).toEqual([expect.objectContaining({ path: 'messages/en.json', code: 'placeholders' })])
    expect(faults[0]?.values).toMatchObject({ absent: 'name n', added: 'nam' })
  })

  it('finds what ICU cannot read', () => {
    const faults = check({ ar: { site: { home: 'ا {n, plural' } }, en: siteEnglish }, useHome)
    expect(faults).toEqual([expect.objectContaining({ path: 'messages/ar.json', line: 3, code: 'syntax' })])
  })

  it('finds a key that is written twice', () => {
    mkdirSync(join(root, 'messages'))
    writeFileSync(join(root, 'messages/ar.json'), '{"site": {"home": "أ",\n"home": "ب"}}')
    writeFileSync(join(root, 'messages/en.json'), JSON.stringify(siteEnglish))
    const faults = checkMessages({ messagesDir: join(root, 'messages'), sourceDirs: [] })
    expect(faults).toContainEqual(expect.objectContaining({ line: 2, column: 1, code: 'duplicate' }))
  })

  it('finds words for people in a component', () => {
    const component = [
      'export const A = ({ on }: { on: boolean }) => (',
      '  <p title="Go home" className="text-lg" lang="en">',
      '    مرحبا',
      "    {on ? 'Open' : ' – '}",
      '    {on && `Closed at`} · 15 {/* a remark */}',
      "    {String(on) === 'true'}",
      '    <img alt="" aria-label={on ? "صورة" : undefined} />',
      '    <code>npm</code>{/* literal-text: a command */}',
      '  </p>',
      ')',
    ].join('\n')
    const faults = check(
      { ar: site, en: siteEnglish },
      { ...useHome, 'components/A.tsx': component, 'lib/a.tsx': component },
    )
    expect(
      faults.map(({ path, line, column, code, values }) => [path, line, column, code, values.found]),
    ).toEqual([
      ['components/A.tsx', 2, 12, 'literal', 'Go home'],
      ['components/A.tsx', 3, 5, 'literal', 'مرحبا'],
      ['components/A.tsx', 4, 11, 'literal', 'Open'],
      ['components/A.tsx', 5, 12, 'literal', 'Closed at'],
      ['components/A.tsx', 7, 34, 'literal', 'صورة'],
    ])
  })
})

describe('sayMessageFault', () => {
  const fault = {
    path: 'messages/en.json',
    line: 3,
    column: 5,
    code: 'pluralForms',
    values: { key: 'a.b', placeholder: 'n', forms: 'one' },
  } as const

  it('says what is wrong and what to do, in both languages', () => {
    expect(sayMessageFault(fault, 'en')).toBe('a.b lacks forms for the number n: add one.')
    expect(sayMessageFault(fault, 'ar')).toBe('رسالة a.b تنقصها صيغ للعدد n: أضف one.')
  })
})
