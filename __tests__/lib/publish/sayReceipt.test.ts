import { describe, expect, it } from 'vitest'
import type { PublishedReceipt, PublishReceipt } from '@/lib/publish/publishReceipt'
import { sayReceipt } from '@/lib/publish/sayReceipt'

const at = '2026-01-01T00:00:00.000Z'
/** Without the marks that set a path apart from its sentence. */
const say = (receipt: PublishReceipt, locale: 'ar' | 'en') =>
  sayReceipt(receipt, locale).map((line) => line.replace(/[\u2068\u2069]/g, ''))

const published: PublishedReceipt = {
  outcome: 'published',
  at,
  scope: 'changes',
  counts: { added: 1, changed: 0, removed: 0, moved: 1, held: 1, died: 1, dropped: 12 },
  added: [{ file: 'ar/heritage/new.mdx', path: '/heritage/new', sharePage: '/share/4j7x0m2k' }],
  changed: [],
  removed: [],
  moved: [
    {
      file: 'ar/heritage/b.mdx',
      path: '/heritage/b',
      fromFile: 'ar/heritage/a.mdx',
      fromPath: '/heritage/a',
      isKept: false,
    },
  ],
  held: [
    {
      file: 'ar/science/x.mdx',
      stays: 'lastGood',
      faults: [
        { line: 3, column: 1, code: 'missingField', values: { field: 'publishedAt', fix: 'publishedAt: …' } },
      ],
    },
  ],
  died: [{ path: '/heritage/a', write: { file: 'ar/heritage/b.mdx', line: 'aliases: [/heritage/a]' } }],
  staleTranslations: [{ file: 'en/heritage/dam.mdx', original: '/heritage/dam' }],
  settings: ['front'],
  urgent: ['ar/urgent/moon.mdx'],
  media: ['dam.webp'],
  dropped: [],
  read: 3,
  total: 40,
  faults: 1,
  milliseconds: { fetch: 210, list: 4, check: 9, write: 6, drop: 1, whole: 230 },
}

describe('a receipt in words', () => {
  it('in Arabic', () => {
    const lines = say(published, 'ar')
    expect(lines[0]).toBe('نُشر في 230 ملّي ثانية. جديد: 1، متغيّر: 0، محذوف: 0، منقول: 1، موقوف لخطأ فيه: 1.')
    expect(lines).toContain('جديد: /heritage/new (ar/heritage/new.mdx)')
    expect(lines).toContain('  صفحة مشاركته: /share/4j7x0m2k')
    expect(lines).toContain('منقول: من /heritage/a إلى /heritage/b (ar/heritage/b.mdx)')
    expect(lines).toContain('موقوف لخطأ فيه: ar/science/x.mdx، ويرى القراء نسخته السليمة السابقة.')
    expect(lines.some((line) => line.startsWith('  ar/science/x.mdx:3:1  '))).toBe(true)
    expect(lines).toContain(
      'العنوان /heritage/a لم يعد يعمل. لإبقائه اكتب في ar/heritage/b.mdx السطر: aliases: [/heritage/a]',
    )
    expect(lines).toContain('صفحات تُجدَّد: 12')
    expect(lines.at(-1)).toBe('مدّة كلّ خطوة (ملّي ثانية). جلب: 210، مسح: 4، فحص: 9، كتابة: 6، إسقاط: 1.')
  })

  it('in English', () => {
    const lines = say(published, 'en')
    expect(lines[0]).toBe('Published in 230 ms. Added: 1, changed: 0, removed: 0, moved: 1, held back: 1.')
    expect(lines).toContain('Settings changed: front.yaml')
    expect(lines).toContain('Urgent notice changed: ar/urgent/moon.mdx')
    expect(lines).toContain('Media changed: media/dam.webp')
    expect(lines).toContain(
      'The original /heritage/dam was corrected or updated after its translation en/heritage/dam.mdx: look at the translation.',
    )
  })

  it('names fifty of a kind and counts the others', () => {
    const added = Array.from({ length: 60 }, (_, number) => ({ file: `${number}`, path: `/${number}` }))
    const lines = say({ ...published, added, counts: { ...published.counts, added: 2_000 } }, 'en')
    expect(lines.filter((line) => line.startsWith('Added: '))).toHaveLength(50)
    expect(lines).toContain('… and more: 1950')
  })

  it('says loudly what the guard holds back and how to go past it', () => {
    const refusal = { by: 'guard', removing: 25, total: 30 } as const
    const [line] = say({ outcome: 'refused', at, refusal }, 'ar')
    expect(line).toContain('25')
    expect(line).toContain('npm run publish -- --force')
    expect(say({ outcome: 'refused', at, refusal: { by: 'absence', total: 30 } }, 'ar')[0]).toContain(
      'مجلد المحتوى',
    )
  })

  it.each([
    ...(['badSetting', 'noRepository', 'committedSettings', 'fetchFailed'] as const),
    ...(['diverged', 'localChanges', 'conflict', 'leadsOutside'] as const),
  ])('says why git refused: %s', (reason) => {
    const receipt = { outcome: 'refused', at, refusal: { by: 'git', reason, detail: 'M a.mdx' } } as const
    for (const locale of ['ar', 'en'] as const) expect(say(receipt, locale)[0]).toMatch(/: M a\.mdx$/)
  })
})
