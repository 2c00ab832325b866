import { describe, expect, it } from 'vitest'
import { findCaptionsFault } from '@/lib/content/references/captionsFault'
import { findTableFault } from '@/lib/content/tables/tableFault'
import { parseCsv } from '@/lib/content/tables/csv'

const judge = (text: string | Buffer) => findCaptionsFault('tides.vtt', Buffer.from(text))
const cue = '00:01.000 --> 00:04.000\nالمدّ يعلو\n'

describe('captions', () => {
  it.each([
    `WEBVTT\n\n${cue}`,
    `\ufeffWEBVTT - المدّ\r\n\r\n1\r\n00:00:01.000 --> 00:00:04.000 align:start\r\nأ\r\n`,
    `WEBVTT\nKind: captions\n\nNOTE\n1 --> 2\n\nSTYLE\n::cue { color: white }\n\n${cue}`,
    'WEBVTT\n\n100:00:01.000-->100:00:04.000\nأ',
  ])('are shown: %j', (text) => expect(judge(text)).toBeUndefined())

  it.each([
    [`1\n00:00:01,000 --> 00:00:04,000\nأ`, 'captionsHeader', 1, 'WEBVTT'],
    [`webvtt\n\n${cue}`, 'captionsHeader', 1, 'WEBVTT'],
    [`WEBVTT\n${cue}`, 'captionsHeader', 1, 'WEBVTT'],
    ['WEBVTT\n\n00:00:01,000 --> 00:00:04,500\nأ', 'captionsTime', 3, '00:00:01.000 --> 00:00:04.500'],
    ['WEBVTT\n\n1:2 --> 0:01:04.5\nأ', 'captionsTime', 3, '01:02.000 --> 00:01:04.500'],
    ['WEBVTT\n\n٠٠:٠١.٠٠٠ --> ٠٠:٠٤.٠٠٠\nأ', 'captionsTime', 3, '00:01.000 --> 00:04.000'],
    ['WEBVTT\n\n00:01.000 -> 00:04.000\nأ', 'captionsTime', 3, '00:01.000 --> 00:04.000'],
    [`WEBVTT\n\n${cue}\n00:61.000 --> 00:04.000\nأ`, 'captionsTime', 6, '00:00:01.000 --> 00:04.000'],
  ])('are not: %j', (text, problem, line, fix) => {
    expect(judge(text)).toMatchObject({ problem, line, fix })
    const mended = text.split('\n')
    mended[line - 1] = fix
    if (problem === 'captionsTime') expect(judge(mended.join('\n'))).toBeUndefined()
  })

  it.each([
    ['WEBVTT\n\n00:04.000 --> 00:01.000\nأ', { problem: 'captionsOrder', line: 3 }],
    ['WEBVTT\n\nأ\n', { problem: 'noCaptions' }],
    [
      Buffer.concat([
        Buffer.from('WEBVTT\n\n00:01.000 --> 00:04.000\n'),
        Buffer.from([0xc7, 0xe1, 0xe3, 0xcf]),
      ]),
      { problem: 'captionsEncoding', encoding: 'Windows-1256' },
    ],
    [Buffer.from('\ufeffWEBVTT\n\nأ', 'utf16le'), { problem: 'captionsEncoding', encoding: 'UTF-16' }],
  ])('are not', (text, fault) => expect(judge(text)).toMatchObject(fault))
})

it('shows no table in which a merge left two versions', () => {
  const bytes = Buffer.from('النهر,الطول\n<<<<<<< HEAD\nالنيل,6650\n=======\nالنيل,6693\n>>>>>>> edit\n')
  expect(findTableFault('rivers.csv', bytes)).toEqual({ file: 'rivers.csv', problem: 'conflict', row: 2 })
  expect(parseCsv(bytes)).toBeUndefined()
  expect(parseCsv(Buffer.from('النهر,الطول\nالنيل,6650\n'))?.rows).toEqual([['النيل', '6650']])
})

it.each([
  ['blanks', `00:01.000 -->${' '.repeat(400_000)}x`],
  ['hyphens', `00:01.000 ${'-'.repeat(400_000)}-->`],
  ['digits', `${'1'.repeat(400_000)} --> 1`],
])('tells a line of very many %s', (_, line) => {
  expect(judge(`WEBVTT\n\n${line}\nأ`)).toMatchObject({ problem: 'captionsTime', line: 3 })
})
