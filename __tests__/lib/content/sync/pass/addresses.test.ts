import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeContentFolder } from '../../../../fixtures/contentFolder'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { runs } from '../../../../fixtures/runs'

/** Few names, so that they meet: in both editions, in two cases, as own and as old addresses. */
const file = fc.constantFrom(
  'ar/heritage/a.mdx',
  'ar/heritage/A.mdx',
  'ar/science/a.mdx',
  'ar/heritage/b.mdx',
  'ar/pages/c.mdx',
  'en/heritage/a.mdx',
)
const alias = fc.constantFrom(
  '/heritage/a',
  '/heritage/A',
  '/heritage/b',
  '/c',
  '/old',
  '/en/heritage/a',
  '/science',
  '/latest',
)
const edit = fc.record({
  file,
  aliases: fc.uniqueArray(alias, { maxLength: 2 }),
  shortId: fc.constantFrom('', 'marib', 'taizz'),
  isGone: fc.boolean(),
  draft: fc.boolean(),
})

it('says after any series of edits which addresses two files claim, as a new index of the same files does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const content = makeContentFolder()
      const writer = openIndexWriter(content)
      try {
        await writer.update()
        for (const { file, aliases, shortId, draft, isGone } of edits) {
          const short = `${shortId && `shortId: ${shortId}\n`}draft: ${draft}\n`
          content.writeArticle(file, 'عنوان', 'نصّ.', `aliases: [${aliases.join(', ')}]\n${short}`)
          if (file.includes('pages'))
            content.write(file, `---\ntitle: صفحة\naliases: [${aliases.join(', ')}]\n---\n\nنصّ.\n`)
          if (isGone) content.remove(file)
          await writer.update([file])
        }
        const codes = ['sameAddress', 'aliasTaken', 'aliasChained', 'shortIdTaken']
        const fresh = await updateIndex({
          contentDir: content.contentDir,
          dataDir: join(content.root, 'fresh'),
        })
        const { faults } = await writer.update()
        const said = (all: typeof faults) => all.filter(({ code }) => codes.includes(code))
        expect(said(faults)).toEqual(said(fresh.faults))
      } finally {
        writer.close()
        rmSync(content.root, { recursive: true })
      }
    }),
    runs(20),
  )
})
