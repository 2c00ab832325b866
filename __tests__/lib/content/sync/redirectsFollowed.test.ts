import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  article,
  ask,
  now,
  scratch,
  update,
  setUpScratchNewsroom,
  write,
} from '../../../fixtures/scratchNewsroom'
import type { IndexReceipt } from '@/lib/content/sync/receipt'

setUpScratchNewsroom()

describe('redirects.yaml', () => {
  const find = (path: string) => ask((newsroom) => newsroom.findOldAddress(path, new URLSearchParams(), now))
  const redirectFaults = ({ faults }: IndexReceipt) =>
    faults.flatMap(({ file, line, column, code }) =>
      file === 'redirects.yaml' ? [`${line}:${column} ${code}`] : [],
    )

  it('is followed line by line, with its faults', async () => {
    write('ar/heritage/a.mdx', article('أ'))
    write('redirects.yaml', '/old: /heritage/a\n')
    await update()
    expect(find('/old')).toMatchObject({ what: 'moved', path: '/heritage/a' })

    write('redirects.yaml', '/older: /heritage/a\n/x: /heritage/b\n')
    const receipt = await update(['redirects.yaml'])
    expect([receipt.settings, redirectFaults(receipt)]).toEqual([['redirects'], ['2:5 redirectNowhere']])
    expect([find('/old'), find('/older')?.what, find('/x')]).toEqual([undefined, 'moved', undefined])

    write('redirects.yaml', 'redirects: [\n')
    await update(['redirects.yaml'])
    expect(find('/older')?.what).toBe('moved')

    rmSync(join(scratch.contentDir, 'redirects.yaml'))
    expect(redirectFaults(await update(['redirects.yaml']))).toEqual([])
    expect(find('/older')).toBeUndefined()
  })

  it('is judged again when what it names comes or goes', async () => {
    write('redirects.yaml', '/old: /heritage/a\n/heritage/b: /heritage/a\n')
    expect(redirectFaults(await update())).toEqual(['1:7 redirectNowhere', '2:14 redirectNowhere'])
    write('ar/heritage/a.mdx', article('أ'))
    expect(redirectFaults(await update(['ar/heritage/a.mdx']))).toEqual([])
    write('ar/heritage/b.mdx', article('ب'))
    expect(redirectFaults(await update(['ar/heritage/b.mdx']))).toEqual(['2:1 redirectShadowed'])
  })
})
