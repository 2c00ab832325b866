import { describe, expect, it } from 'vitest'
import { emptySettings } from '@/lib/content/settings/emptySettings'
import { checkSettings } from '@/lib/content/settings/settings'

function check(files: Record<string, string>) {
  const sound = {
    'site.yaml': 'name: خبر\nurl: https://khabar.example/\ntimeZone: Asia/Aden\n',
    'sections.yaml': '[]',
    'authors.yaml': '[]',
  }
  return checkSettings((name) => ({ ...sound, ...files })[name])
}

const codes = (files: Record<string, string>) =>
  check(files).faults.map(({ file, line, code }) => `${file}:${line} ${code}`)

describe('checkSettings', () => {
  it('reads all of them', () => {
    const { settings, faults } = check({
      'site.yaml':
        'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example/\ntimeZone: Asia/Aden\nmonths: both\ndigits: arab\nhijri: { calendar: islamic-umalqura, offset: -1 }\nsocial:\n  Mastodon: https://social.example/@khabar\n',
      'sections.yaml':
        '- id: heritage\n  name: { ar: تراث, en: Heritage }\n  pigment: zafaran\n  aliases: [past]\n',
      'authors.yaml': '- id: desk\n  name: قسم\n',
      'front.yaml': 'ar:\n  lead: heritage/x\n  secondary: [{ article: heritage/y, until: 2026-05-15 }]\n',
    })
    expect(faults).toEqual([])
    expect(settings.site).toMatchObject({
      url: 'https://khabar.example',
      months: 'both',
      digits: 'arab',
      hourCycle: 'h12',
      hijri: { calendar: 'islamic-umalqura', offset: -1 },
      social: [{ name: 'Mastodon', url: 'https://social.example/@khabar' }],
    })
    expect(settings.sections).toMatchObject([{ id: 'heritage', pigment: 'zafaran', aliases: ['past'] }])
    expect(settings.authors).toMatchObject([{ id: 'desk', name: { ar: 'قسم', en: 'قسم' } }])
    expect(settings.front.ar).toEqual({
      lead: { article: { edition: 'ar', section: 'heritage', slug: 'x' } },
      secondary: [
        { article: { edition: 'ar', section: 'heritage', slug: 'y' }, until: '2026-05-14T21:00:00.000Z' },
      ],
      leadLinks: [],
    })
    expect(settings.front.en).toEqual({ secondary: [], leadLinks: [] })
  })

  it.each([
    'ar: { lead: { article: heritage/b, until: 2026-05-15 } }\n',
    'ar: { leadLinks: [{ article: heritage/b }, science/c], secondary: [heritage/x] }\n',
    "ar: { lead: { article: 'heritage/b' } } # {مؤقت}\n",
  ])('takes brackets in brackets on one line: %s', (text) => {
    expect(codes({ 'front.yaml': text })).toEqual([])
  })

  it('takes a name of signs that are not seen for none', () => {
    const found = codes({
      'sections.yaml': '- id: sea\n  name: { ar: "\u200f", en: "\u200f" }\n',
      'authors.yaml': '- id: desk\n  name: { ar: "\u200b", en: "\u200e" }\n',
      'topics.yaml': '- name: "\u2060"\n',
    })
    expect(new Set(found.map((fault) => fault.replace(/:\d+/, '')))).toEqual(
      new Set(['sections.yaml emptyField', 'authors.yaml emptyField', 'topics.yaml emptyField']),
    )
  })

  it('says what is wrong at its line', () => {
    expect(codes({ 'site.yaml': 'name: خبر\nurl: nowhere\ntimeZone: Asia/Sanaa\ntimezone: x\n' })).toEqual([
      'site.yaml:4 unknownField',
      'site.yaml:2 badAddress',
      'site.yaml:3 badTimeZone',
    ])
    expect(
      codes({
        'sections.yaml':
          '- id: search\n  name: بحث\n- id: a b\n  name: أ\n- id: x\n  name: س\n- id: x\n  name: ص\n',
      }),
    ).toEqual(['sections.yaml:1 reservedId', 'sections.yaml:3 badId', 'sections.yaml:7 duplicateId'])
    expect(codes({ 'authors.yaml': 'desk: قسم' })).toEqual(['authors.yaml:1 wrongType'])
    expect(codes({ 'front.yaml': 'ar:\n  leed: heritage/x\n' })).toEqual(['front.yaml:2 misspeltField'])
  })

  it('keeps what is sound in a faulty file, and what was good before', () => {
    const { settings } = check({
      'site.yaml': 'name: صحيفة\nurl: nowhere\ntimeZone: Asia/Aden\n',
      'sections.yaml': '- id: [\n',
    })
    expect(settings.site).toMatchObject({
      name: { ar: 'صحيفة', en: 'صحيفة' },
      url: emptySettings.site.url,
      timeZone: 'Asia/Aden',
    })
  })

  it('takes the rest of a file in which one field is not known', () => {
    const { settings, faults } = check({
      'site.yaml':
        'name: صحيفة\nurl: https://sea.example\ntimeZone: Asia/Aden\ncolour: red\nhijri: { calendar: islamic-civil, offst: 1 }\nsocial: [{ name: X, url: "https://x.example", icon: x }]\n',
      'sections.yaml': '- id: sea\n  name: { ar: بحر, en: Sea, fr: Mer }\n  order: 1\n',
      'authors.yaml': '- id: desk\n  name: مكتب\n  email: a@sea.example\n',
      'front.yaml': 'ar: { lead: { article: sea/tides, size: 2 } }\nfr: { lead: sea/x }\n',
      'topics.yaml': '- name: مدّ\n  aliases: [جزر]\n  colour: blue\n',
    })
    expect(new Set(faults.map(({ weight }) => weight))).toEqual(new Set(['reference']))
    expect(faults.map(({ file, code, values }) => `${file} ${code} ${values.found}`).sort()).toEqual([
      'authors.yaml unknownField email',
      'front.yaml unknownField fr',
      'front.yaml unknownField size',
      'sections.yaml unknownField fr',
      'sections.yaml unknownField order',
      'site.yaml misspeltField offst',
      'site.yaml unknownField colour',
      'site.yaml unknownField icon',
      'topics.yaml unknownField colour',
    ])
    expect(settings.site).toMatchObject({
      url: 'https://sea.example',
      hijri: { calendar: 'islamic-civil', offset: 0 },
      social: [{ name: 'X', url: 'https://x.example' }],
    })
    expect(settings.sections).toMatchObject([{ id: 'sea', name: { ar: 'بحر', en: 'Sea' } }])
    expect(settings.authors).toMatchObject([{ id: 'desk' }])
    expect(settings.topics).toMatchObject([{ aliases: ['جزر'] }])
    expect(settings.front.ar.lead?.article.slug).toBe('tides')
  })

  it('holds what lacks a field whose name is misspelt', () => {
    const { settings, faults } = check({ 'authors.yaml': '- idd: desk\n  name: مكتب\n' })
    expect(faults).toMatchObject([{ code: 'misspeltField', weight: 'blocking' }])
    expect(settings.authors).toEqual([])
  })

  it('never throws', () => {
    for (const text of ['', '[', '- - -', '{}', '"', '&a *a', 'null', '\t', '- null', '? ', 'a: *b'])
      for (const file of ['site.yaml', 'sections.yaml', 'authors.yaml', 'front.yaml'])
        expect(() => check({ [file]: text })).not.toThrow()
    expect(checkSettings(() => undefined).faults.map(({ code }) => code)).toEqual([
      'missingSettings',
      'missingSettings',
    ])
  })
})
