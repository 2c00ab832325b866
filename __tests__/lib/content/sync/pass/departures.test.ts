import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  article,
  scratch,
  setUpScratchNewsroom,
  titleAt,
  titlesOf,
  update,
  write,
} from '../../../../fixtures/scratchNewsroom'
import { openIndexWriter } from '@/lib/content/sync/indexWriter'
import { PassRefused } from '@/lib/content/sync/passRefused'

setUpScratchNewsroom()

async function lookFirst() {
  const writer = openIndexWriter({ contentDir: scratch.contentDir, dataDir: scratch.dataDir })
  try {
    return await writer.lookFirst()
  } finally {
    writer.close()
  }
}

const remove = (file: string) => rmSync(join(scratch.contentDir, file))

it('finds nothing to serve where no index stands', async () => {
  write('ar/heritage/a.mdx', article('أول'))
  expect(await lookFirst()).toBe(undefined)
  expect(await update()).toMatchObject({ scope: 'everything', read: 1 })
})

it('takes out what vanished or was withdrawn, and leaves what changed otherwise to the pass', async () => {
  for (const slug of ['gone', 'draft', 'retracted', 'changed', 'same'])
    write(`ar/heritage/${slug}.mdx`, article(`خبر ${slug}`))
  await update()
  remove('ar/heritage/gone.mdx')
  write('ar/heritage/draft.mdx', article('مسودة', 'نص', 'draft: true\n'))
  write('ar/heritage/retracted.mdx', article('مسحوب', 'نص', 'retracted: { date: 2025-01-01, reason: خطأ }\n'))
  write('ar/heritage/changed.mdx', article('جديد'))
  write('ar/heritage/new.mdx', article('لم يكن'))
  write('site.yaml', 'name: { ar: اسم, en: Name }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n')

  const looked = await lookFirst()
  expect(
    looked &&
      titlesOf(looked)
        .map(([before]) => before)
        .sort(),
  ).toEqual([
    'خبر draft',
    'خبر gone',
    'خبر retracted',
    // What is new may be what vanished, under another name.
    undefined,
  ])
  expect(['gone', 'draft', 'retracted', 'changed', 'same'].map(titleAt)).toEqual([
    undefined,
    undefined,
    'مسحوب',
    'خبر changed',
    'خبر same',
  ])

  expect(await update()).toMatchObject({ read: 1, settings: ['site'] })
  expect(titleAt('changed')).toBe('جديد')
})

it('leaves an article that moved where readers find it', async () => {
  write('ar/heritage/a.mdx', article('أول'))
  await update()
  remove('ar/heritage/a.mdx')
  write('ar/science/a.mdx', article('أول'))
  expect(await lookFirst()).toMatchObject({ moves: [{ from: 'ar/heritage/a.mdx', to: 'ar/science/a.mdx' }] })
})

it('is held back where most of the newspaper vanished, and changes nothing', async () => {
  for (let at = 0; at < 30; at++) write(`ar/heritage/a${at}.mdx`, article(`خبر ${at}`))
  await update()
  for (let at = 0; at < 25; at++) remove(`ar/heritage/a${at}.mdx`)
  await expect(lookFirst()).rejects.toBeInstanceOf(PassRefused)
  expect(titleAt('a0')).toBe('خبر 0')
})

it('opens no index of which a part is missing', async () => {
  write('ar/heritage/a.mdx', article('أول'))
  await update()
  const { indexPath } = await import('@/lib/content/database/indexFile')
  const { truncateSync } = await import('node:fs')
  truncateSync(indexPath(scratch.dataDir), 5_000)
  expect(await lookFirst()).toBe(undefined)
})
