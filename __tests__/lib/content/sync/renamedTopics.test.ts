import { beforeEach, describe, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../../../fixtures/contentFolder'
import { indexPath } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { checkSettings } from '@/lib/content/settings/settings'
import { openReadOnly } from '@/lib/content/database/sqlite'

const now = Date.parse('2026-01-01T00:00:00Z')
let content: ContentFolder
beforeEach(() => (content = makeContentFolder()))

function resolve(path: string) {
  const db = openReadOnly(indexPath(content.dataDir))
  const found = openNewsroom(db).resolve(path, now)
  db.close()
  return found
}

describe('a renamed topic', () => {
  beforeEach(async () => {
    content.writeArticle('ar/heritage/dam.mdx', 'سد مأرب', undefined, 'topics: [الريّ القديم, سدود]\n')
    content.writeArticle('en/heritage/dam.mdx', 'The Dam', undefined, 'topics: [Old Irrigation]\n')
    content.write(
      'topics.yaml',
      '- name: { ar: الريّ القديم, en: Old Irrigation }\n  aliases: [السقاية, أنظمة الري, irrigation systems, سدود]\n',
    )
    await updateIndex(content)
  })

  it('has its old addresses lead to the one it has now, in each edition', () => {
    const moved = (path: string) => ({ what: 'moved', path })
    expect(resolve('/topics/السقايه')).toEqual(moved('/topics/الري-القديم'))
    expect(resolve('/topics/السقاية')).toEqual(moved('/topics/الري-القديم'))
    expect(resolve('/topics/irrigation-systems')).toEqual(moved('/topics/الري-القديم'))
    expect(resolve('/en/topics/irrigation-systems')).toEqual(moved('/en/topics/old-irrigation'))
  })

  it('keeps the page of an old name that articles still carry', () => {
    expect(resolve('/topics/سدود')).toMatchObject({ what: 'topic' })
  })

  it('leads nowhere where nothing is', async () => {
    expect(resolve('/topics/السقايه/page/2')).toEqual({ what: 'absent', edition: 'ar' })
    expect(resolve('/topics/شعر')).toEqual({ what: 'absent', edition: 'ar' })
    content.remove('en')
    await updateIndex(content)
    expect(resolve('/en/topics/irrigation-systems')).toEqual({ what: 'absent', edition: 'en' })
  })

  it('is forgotten with the file, and taken up with it', async () => {
    content.remove('topics.yaml')
    expect((await updateIndex(content)).settings).toEqual(['topics'])
    expect(resolve('/topics/السقايه').what).toBe('absent')
  })
})

it.each([
  ['no list', 'topics: x', ['wrongType 1']],
  ['an entry without a name', '- aliases: [أ]', ['missingField 1']],
  ['a misspelt field', '- name: أ\n  alias: [ب]', ['misspeltField 2']],
  [
    'an old name of two topics, in two spellings',
    '- name: أ\n  aliases: [الرّي]\n- name: ب\n  aliases: [الري]',
    ['duplicateId 4'],
  ],
])('says what is wrong in topics.yaml: %s', (_name, source, expected) => {
  const sound = {
    'site.yaml': 'name: خبر\nurl: https://khabar.example/\ntimeZone: Asia/Aden\n',
    'sections.yaml': '[]',
  }
  const files: Record<string, string> = { ...sound, 'topics.yaml': source }
  const { faults } = checkSettings((name) => files[name])
  expect(faults.map(({ code, line }) => `${code} ${line}`)).toEqual(expected)
})
