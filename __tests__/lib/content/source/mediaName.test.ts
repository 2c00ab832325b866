import { describe, expect, it } from 'vitest'
import { nameInContent, readMediaFile, settleMediaName } from '@/lib/content/source/mediaName'
import { checkSource, fileOf } from '../checkSource'
import type { Mention } from '@/lib/content/mention'

/** What is written, and the file of `media/` that it names. */
// prettier-ignore
const names: [string, string][] = [
  ['dam.webp', 'dam.webp'],
  ['media/dam.webp', 'dam.webp'],
  ['/media/dam.webp', 'dam.webp'],
  ['Media/dam.webp', 'dam.webp'],
  ['content/media/dam.webp', 'dam.webp'],
  ['./dam.webp', 'dam.webp'],
  ['../../media/dam.webp', 'dam.webp'],
  ['content\\media\\sea\\dam.webp', 'sea/dam.webp'],
  ['sea/./dam.webp', ''],
  ['photo\u202fat\u00a0sea.png', 'photo at sea.png'],
  ['photo%20at%20sea.png', 'photo at sea.png'],
  ['photo  at  sea.png', 'photo at sea.png'],
  ['صورة\u200f.jpg', 'صورة.jpg'],
  ['\u2068صورة.jpg\u2069', 'صورة.jpg'],
  ['سدّ\ufe0f.jpg'.normalize('NFD'), 'سدّ.jpg'.normalize('NFC')],
  ['آثار.jpg'.normalize('NFD'), 'آثار.jpg'],
  ['می\u200cروم.jpg', 'می\u200cروم.jpg'],
  ['Photo #1.jpg', 'Photo #1.jpg'],
  ['is it?.jpg', 'is it?.jpg'],
  ['photo:1.jpg', 'photo:1.jpg'],
  ['10:12.jpg', '10:12.jpg'],
  ['50%.jpg', '50%.jpg'],
  ['«سدّ».jpg', '«سدّ».jpg'],
  ['«سدّ.jpg»', 'سدّ.jpg'],
  ['Dam.JPG', 'Dam.JPG'],
]

const refused = [
  '../dam.webp',
  'sea/../../etc/passwd',
  '../../etc/passwd',
  'https://sea.example/dam.webp',
  '//sea.example/dam.webp',
  'C:\\Users\\dam.webp',
  'file:///dam.webp',
  'javascript:alert(1)',
  'data:image/png;base64,AA',
  'media/',
  '',
]

describe('the name of a file of media', () => {
  it.each(names.filter(([, file]) => file !== ''))('%j is %j', (written, file) => {
    expect(readMediaFile(written)).toBe(file.normalize('NFC'))
    expect(settleMediaName(file.normalize('NFC'))).toBe(file.normalize('NFC'))
  })

  it.each(refused)('%j is none', (written) => {
    expect(readMediaFile(written)).toBeUndefined()
  })

  it('is the same in front matter, in an element and in Markdown', () => {
    const namedBy = (text: string) => {
      const checked = checkSource(text)
      if (checked.outcome !== 'article') return checked.faults
      return checked.mentions.flatMap((mention: Mention) => (mention.what === 'media' ? [mention.file] : []))
    }
    for (const [written, file] of names) {
      if (file === '') continue
      const expected = [file.normalize('NFC')]
      expect(namedBy(fileOf(`image: { file: '${written}', alt: سدّ }`)), written).toEqual(expected)
      expect(namedBy(fileOf('', `<Figure src="${written}" alt="سدّ" />`)), written).toEqual(expected)
      expect(namedBy(fileOf('', `![سدّ](<${written}>)`)), written).toEqual(expected)
    }
  })

  it('is settled on the disk too, below media alone', () => {
    expect(nameInContent('media/صورة\u200f.jpg')).toBe('media/صورة.jpg')
    expect(nameInContent('media/my%20dam.jpg')).toBe('media/my dam.jpg')
    expect(nameInContent('ar/heritage/صورة\u200f.mdx')).toBe('ar/heritage/صورة\u200f.mdx')
  })
})
