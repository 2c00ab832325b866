import { expect, it } from 'vitest'
import { join } from 'node:path'
import { findOnDisk } from '@/lib/media/findOnDisk'
import { makeMediaFolder } from './makeMediaFolder'

it.each([
  ['dam.webp', 'dam.webp'],
  ['صورة.jpg', 'صورة\u200f.jpg'],
  ['photo at sea.png', 'photo\u202fat\u202fsea.png'],
  ['my dam.png', 'my%20dam.png'],
  ['آثار.jpg', 'آثار.jpg'.normalize('NFD')],
  ['آثار قديمة/سدّ.jpg'.normalize('NFC'), `${'آثار\u00a0قديمة'.normalize('NFD')}/سدّ\u200e.jpg`],
])('finds %j that the disk spells %j', async (file, spelling) => {
  const { media, put } = await makeMediaFolder()
  await put('other.webp', 'b')
  await put(spelling, 'a')
  expect(findOnDisk(file, media)).toBe(join(media, spelling))
})

it('leads to where an absent file would stand', async () => {
  const { media } = await makeMediaFolder()
  expect(findOnDisk('sea/dam.webp', media)).toBe(join(media, 'sea/dam.webp'))
})
