import { describe, expect, it } from 'vitest'
import { emptySettings } from '@/lib/content/settings/emptySettings'
import type { Fault } from '@/lib/content/faults/fault'
import { sayFault } from '@/lib/content/faults/sayFault'
import { readRedirects } from '@/lib/content/redirects/readRedirects'
import { checkSettings } from '@/lib/content/settings/settings'
import { checkSource, fileOf } from '../checkSource'

const places = (faults: readonly Fault[]) => faults.map(({ code, line }) => `${code} ${line}`)
const conflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> evening`

describe('a text with two versions that nobody chose between', () => {
  it.each([
    ['in the body', fileOf('', `مقدّمة.\n\n${conflict('عدد السفن خمس.', 'عدد السفن ستّ.')}`), [7]],
    [
      'twice in the body',
      fileOf('', `${conflict('أ', 'ب')}\n\nبين.\n\n${conflict('ج', '```\nد\n```')}`),
      [5, 13],
    ],
    [
      'with the version that both come from',
      fileOf('', '<<<<<<< ours\nأ\n||||||| 3fa9c01\nب\n=======\nج\n>>>>>>> theirs'),
      [5],
    ],
    ['in front matter', fileOf(conflict('title: قمر', 'title: هلال')), [2]],
    ['around all of a file', conflict(fileOf('', 'أ'), fileOf('', 'ب')), [1]],
    ['of which one mark is left', fileOf('', 'أ\n\n>>>>>>> origin/main'), [7]],
    ['in what stands after a rule', fileOf('', `عنوان\n=======\n\n${conflict('أ', 'ب')}`), [8]],
  ])('%s is held back and said once a conflict', (_name, text, lines) => {
    const { outcome, faults } = checkSource(text)
    expect(outcome).toBe('broken')
    expect(places(faults)).toEqual(lines.map((line) => `mergeConflict ${line}`))
  })

  it('names the line, where it ends and the signs to remove', () => {
    const [fault] = checkSource(fileOf('', conflict('أ', 'ب'))).faults
    for (const locale of ['ar', 'en'] as const) {
      const said = sayFault(fault!, locale)
      expect(said).toContain('`<<<<<<< HEAD`')
      expect(said).toContain('`<<<<<<< ======= >>>>>>>`')
      expect(said).toContain('9')
    }
  })

  it.each([
    ['a line of equals signs', 'عنوان\n=======\n\nنصّ'],
    ['many such lines', 'أ\n=======\n\nب\n=======\n'],
    ['signs in a line of words', 'اكتب <<<<<<< HEAD ثم ======='],
    ['a lesson in fenced code', `\`\`\`\n${conflict('a', 'b')}\n\`\`\``],
    ['an ornament', '<<<<<<<'],
    ['a longer ornament', '>>>>>>>>>>>> آخر الأخبار'],
  ])('%s is none', (_name, body) => {
    expect(places(checkSource(fileOf('', body)).faults)).toEqual([])
  })
})

describe('a settings file with two versions', () => {
  const files: Record<string, string> = {
    'site.yaml': conflict('timeZone: Asia/Aden', 'timeZone: Asia/Sanaa'),
    'sections.yaml': conflict('- id: sea', '- id: land'),
    'authors.yaml': conflict('- id: desk', '- id: team'),
    'topics.yaml': conflict('- name: أ', '- name: ب'),
    'front.yaml': conflict('ar: { lead: sea/a }', 'ar: { lead: sea/b }'),
  }

  it('is as it was before, and says so once', () => {
    const lead = { article: { edition: 'ar' as const, section: 'sea', slug: 'pearls' } }
    const before = {
      ...emptySettings,
      topics: [{ name: { ar: 'بحر', en: 'Sea' }, aliases: [] }],
      front: { ...emptySettings.front, ar: { lead, secondary: [], leadLinks: [] } },
    }
    const { settings, faults } = checkSettings((name) => files[name], before)
    expect(settings).toEqual(before)
    expect(faults.map(({ file, code, line }) => `${file} ${code} ${line}`).sort()).toEqual(
      Object.keys(files)
        .map((file) => `${file} mergeConflict 1`)
        .sort(),
    )
  })

  it('leaves the redirects that were read before', () => {
    const told: Fault[] = []
    const text = conflict('/a: /b', '/a: /c')
    expect(readRedirects(text, 'https://khabar.example', (fault) => told.push(fault))).toBeUndefined()
    expect(places(told)).toEqual(['mergeConflict 1'])
  })
})
