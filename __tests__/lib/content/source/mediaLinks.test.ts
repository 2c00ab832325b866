import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseBody } from '@/lib/content/body/parseBody'
import { leadToMedia } from '@/lib/content/source/mediaLinks'
import type { MediaFile } from '@/lib/model/model'
import { checkSource, fileOf } from '../checkSource'

const site = 'https://khabar.example'
const files: Record<string, MediaFile> = {
  'تقرير السدّ.pdf': { file: 'تقرير السدّ.pdf', hash: '0123456789abcdef', bytes: 9, type: 'document' },
  '2026/dam.pdf': { file: '2026/dam.pdf', hash: 'fedcba9876543210', bytes: 9, type: 'document' },
}

function hrefsOf(source: string): unknown[] {
  const { tree } = parseBody(source, { edition: 'ar' })
  leadToMedia(tree, site, (file) => files[file])
  const hrefs: unknown[] = []
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') hrefs.push(properties.href)
  })
  return hrefs
}

const mentionsOf = (source: string) => {
  const checked = checkSource(fileOf('', source))
  return checked.outcome === 'article' ? checked.mentions.map(({ line: _, column: __, ...what }) => what) : []
}

describe('a link to a file of media', () => {
  it.each([
    ['[أ](/media/2026/dam.pdf)', '/media/fedcba9876543210/dam.pdf'],
    [`[أ](${site}/media/2026/dam.pdf#page=2)`, '/media/fedcba9876543210/dam.pdf'],
    ['[أ](/media/تقرير%20السدّ.pdf)', `/media/0123456789abcdef/${encodeURIComponent('تقرير السدّ.pdf')}`],
  ])('%s leads to where readers get it', (source, href) => expect(hrefsOf(source)).toEqual([href]))

  it('keeps its words where the file is not there', () => {
    expect(hrefsOf('[أ](/media/gone.pdf)')).toEqual([])
  })

  it.each(['/media/fedcba9876543210/dam.pdf', '/media', 'https://sea.example/media/2026/dam.pdf'])(
    'leaves %s',
    (href) => expect(hrefsOf(`[أ](${href})`)).toEqual([href]),
  )

  it.each([
    ['report.pdf', '/media/report.pdf'],
    ['media/2026/dam.pdf', '/media/2026/dam.pdf'],
    ['../media/a%20b.pdf', '/media/a%20b.pdf'],
  ])('%s lacks its beginning', (written, fix) => {
    const [fault] = checkSource(fileOf('', `[أ](${written})`)).faults
    expect(fault).toMatchObject({ code: 'relativeLink', values: { fix } })
  })

  it('names the file, so that it is looked at and served', () => {
    expect(mentionsOf('[أ](/media/2026/dam.pdf)')).toContainEqual({ what: 'media', file: '2026/dam.pdf' })
    expect(mentionsOf('[أ](/media/fedcba9876543210/dam.pdf)')).toContainEqual({
      what: 'address',
      path: '/media/fedcba9876543210/dam.pdf',
    })
  })
})
