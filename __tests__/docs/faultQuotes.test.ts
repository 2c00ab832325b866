import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ReferenceLookups } from '@/lib/content/references/referenceLookups'
import { checkReferences } from '@/lib/content/references/checkReferences'
import { type Fault, makeFault } from '@/lib/content/faults/fault'
import { leftoverFault } from '@/lib/content/source/leftoverFault'
import { sayFault } from '@/lib/content/faults/sayFault'
import { checkSource, fileOf } from '../lib/content/checkSource'
import { rows } from './faultRows'

const page = readFileSync('docs/editors/faults.md', 'utf8')
const quotes = page.split('\n').flatMap((line) => (/^> ./.test(line) ? [line.slice(2)] : []))

const nothing: ReferenceLookups = {
  sectionsOf: () => [],
  hasPage: () => false,
  hasAlias: () => false,
  hasSection: () => false,
  authorIds: new Set(['desk-heritage']),
  authorNamed: () => undefined,
  listFiles: () => [],
  mediaNamed: () => [],
  getMedia: () => undefined,
}

function faultsOf(text: string, file = 'ar/heritage/a.mdx'): Fault[] {
  const checked = checkSource(text, file)
  if (checked.outcome === 'broken') return checked.faults
  return [
    ...checked.faults,
    ...checkReferences([{ file, edition: 'ar', mentions: checked.mentions }], nothing),
  ]
}

const day = 'publishedAt: 2026-03-15T14:05:00+03:00'
const faults: Fault[] = [
  fileOf('title: سدّ مأرب: كيف صمد'),
  fileOf(`title: "النسر" يهبط في بحر السكون`),
  fileOf('source: Unicode Standard Annex #9'),
  fileOf('title: سدّ مأرب\nكيف صمد'),
  fileOf('title: "\u200f\u200b"'),
  fileOf('image:\nfile: marib-dam.webp'),
  fileOf('topics:\n  -مأرب'),
  fileOf('publishedAt: 2026-03-15T08:00:00'),
  fileOf('publishedAt: 2026-02-30T08:00:00+03:00'),
  `---\ntitel: سدّ مأرب\n${day}\nkind: news\n---\nفقرة.`,
  `---\ntitle: أ\n${day}\ntopics: [أ]\ntopics: [ب]\n---\nفقرة.`,
  fileOf('image:\n  file: marib-dam.webp\n\talt: جدار طويل'),
  `---\ntitle: أ\n${day}\n\nفقرة.`,
  fileOf('image: marib-dam.webp'),
  fileOf('authors: [desk-heritag]'),
  fileOf('kind: live'),
  fileOf('', '# ما يهدّدها'),
  fileOf('', '<PullQoute>\n\nنص\n\n</PullQuote>'),
  fileOf('', '<Callout title="خلفية">\n\nنص'),
  fileOf('', '<div align="center">'),
  fileOf('', '<Figure src={photo} alt="وصف" />'),
  fileOf('', '<Timeline title="أ">\n\nفي عام 1986 افتُتح السدّ\n\n</Timeline>'),
  fileOf('', '[أ](aflaj)'),
  fileOf('', '[أ](/geography/aflag)'),
  fileOf('', '[أ](https://whc..unesco.org/)'),
  fileOf('', 'نصّ.[^1]'),
  fileOf('', '![سدّ](https://example.org/dam.jpg)'),
  fileOf('', ''),
  fileOf('', '[الأفلاج] (/geography/aflaj)'),
  fileOf('', '![سدّ](marib dam.webp)'),
  fileOf('', '##ما يهدّدها'),
  fileOf('', 'نصّ[^كتاب السدود].'),
  fileOf('', 'نصّ^[شرح قصير].'),
  fileOf('', 'نصّ.\n\n[^7]: شرح'),
  fileOf('', '| النهر | طوله |\n|ـــ|ـــ|'),
  fileOf('', '[gallery ids="1,2"]'),
  fileOf('', '- [ ] صورة السدّ'),
  fileOf('', '[30/11, 1:02 م] سالم: ارتفع الماء'),
  fileOf('', 'قال **إنّ السدّ باقٍ.'),
  fileOf('', '<<<<<<< HEAD\nارتفع الماء.\n=======\nانخفض الماء.\n>>>>>>> edit'),
  fileOf('image: { file: dam.heic, alt: سدّ }'),
]
  .flatMap((text) => faultsOf(text))
  .concat(faultsOf(fileOf(''), 'ar/heritage/سد مأرب.mdx'))
  .concat(
    faultsOf(
      '---\ntitle: أ\npublishedAt: 2026-12-01T14:00:00+03:00\nuntil: 2026-12-01\n---\nنصّ.',
      'ar/urgent/moon.mdx',
    ),
  )
  .concat(
    leftoverFault('ar/heritage/marib-dam.sync-conflict-20261130-101010-ABCDEFG.mdx'),
    leftoverFault('media/Thumbs.db'),
    ...rows.map(([code, values]) => makeFault('a', { line: 1, column: 1 }, code, values)),
    makeFault('a', { line: 1, column: 1 }, 'wrongEncoding', { found: 'Windows-1256' }),
    makeFault('a', { line: 1, column: 1 }, 'damagedText', { found: 'نصّ �' }),
    makeFault('a', { line: 1, column: 1 }, 'cutPicture', { found: 'dam.jpg' }),
    makeFault('a', { line: 1, column: 1 }, 'unusableTable', {
      found: 'rivers.csv',
      problem: 'raggedRow',
      row: 4,
      cells: 5,
      columns: 4,
    }),
  )

it('quotes the check as it speaks', () => {
  const said = new Set(
    faults.flatMap((fault) =>
      sayFault(fault, 'ar')
        .replace(/[\u2068\u2069]/g, '')
        .split('\n'),
    ),
  )
  expect(quotes.length).toBeGreaterThan(20)
  expect(quotes.filter((quote) => !said.has(quote))).toEqual([])
})

it('tells of each of these faults', () => {
  const untold = rows.filter(([code, values]) => {
    const [first = ''] = sayFault(makeFault('a', { line: 1, column: 1 }, code, values), 'ar').split('\n')
    return !page.includes(first.replace(/[\u2068\u2069]/g, ''))
  })
  expect(untold).toEqual([])
})
