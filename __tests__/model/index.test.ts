import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { makeFolder } from '@/scripts/temporaryFolder'
import { dumpIndex } from '../fixtures/dumpIndex'
import { seed } from '../fixtures/seed'
import { anyEdit } from './edits'
import { openNewspaper } from './newspaper'

const patience = process.env.KHABAR_LONG ? 900_000 : 120_000
console.info(`__tests__/model/index: seed ${seed}`)

/** One pass: what was edited before it, and how it learns of that. */
const round = fc.record({
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
  /** Files by name as events tell them, everything as a sweep does, or after the program was started again. */
  learns: fc.constantFrom('by name', 'by name', 'by sweep', 'at start'),
})

/** An index without what is said of broken files: that is not what a newsroom of their last good versions says. */
function dumpWithout(dataDir: string, broken: string[]) {
  const { faults, files, ...dump } = dumpIndex(dataDir)
  const isWhole = ({ file }: Record<string, unknown>) => !broken.includes(String(file))
  return {
    ...dump,
    faults: faults.filter((fault) => isWhole(fault) || fault.origin !== 'check'),
    files: files.filter(isWhole),
    told: broken.filter((file) => faults.some((fault) => fault.file === file && fault.origin === 'check')),
  }
}

describe('any series of edits', () => {
  it('leaves the index that a new one of the same files would be', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
        const root = makeFolder()
        const [contentDir, soundDir] = [join(root, 'content'), join(root, 'sound')]
        const places = { contentDir, dataDir: join(root, 'data') }
        const newspaper = openNewspaper(contentDir, soundDir)
        let writer = openIndexWriter(places)
        try {
          await writer.update()
          for (const { edits, learns } of rounds) {
            const files = edits.flatMap((edit) => newspaper.edit(edit))
            if (learns === 'at start') {
              writer.close()
              writer = openIndexWriter(places)
            }
            await writer.update(learns === 'by name' ? files : undefined)
            newspaper.settle()
          }
          const cold = join(root, 'cold')
          await updateIndex({ contentDir: soundDir, dataDir: cold })
          const broken = newspaper.listBroken()
          expect(dumpWithout(places.dataDir, broken)).toEqual({ ...dumpWithout(cold, broken), told: broken })
        } finally {
          writer.close()
          rmSync(root, { recursive: true, force: true })
        }
      }),
      { numRuns: process.env.KHABAR_LONG ? 2_000 : 60 },
    )
  })
})
