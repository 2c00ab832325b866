import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { startIndexer } from '@/lib/content/sync/indexer'
import { currentNewsroom, reopenNewsroom } from '@/lib/newsroom/currentNewsroom'
import { makeFolder } from '@/scripts/temporaryFolder'

const root = makeFolder()
const [contentDir, dataDir] = [join(root, 'content'), join(root, 'data')]
afterEach(() => vi.unstubAllEnvs())

it(
  'keeps the index in its own thread, and this process reads what it made',
  { timeout: 120_000 },
  async () => {
    vi.stubEnv('DATA_DIR', dataDir)
    mkdirSync(join(contentDir, 'ar/heritage'), { recursive: true })
    writeFileSync(
      join(contentDir, 'site.yaml'),
      'name: { ar: خبر, en: Khabar }\nurl: https://khabar.example\ntimeZone: Asia/Aden\n',
    )
    writeFileSync(join(contentDir, 'sections.yaml'), '- id: heritage\n  name: { ar: تراث, en: Heritage }\n')
    expect(currentNewsroom().listSections()).toEqual([])

    const indexer = startIndexer({ contentDir, dataDir }, reopenNewsroom)
    expect(await indexer.update()).toMatchObject({ scope: 'everything', total: 0 })
    expect(
      currentNewsroom()
        .listSections()
        .map(({ id }) => id),
    ).toEqual(['heritage'])

    const article = '---\ntitle: سد مأرب\npublishedAt: 2024-01-01T10:00:00+03:00\n---\n\nنص.\n'
    writeFileSync(join(contentDir, 'ar/heritage/dam.mdx'), article)
    const passes = await Promise.all([indexer.update(['ar/heritage/dam.mdx']), indexer.update()])
    expect(passes.map(({ read }) => read)).toEqual([1, 0])
    expect(
      currentNewsroom()
        .listLatest({ edition: 'ar', limit: 3 }, Date.now())
        .map(({ slug }) => slug),
    ).toEqual(['dam'])

    const last = indexer.update()
    await indexer.stop()
    expect((await last).total).toBe(1)
    const again = startIndexer({ contentDir, dataDir }, reopenNewsroom)
    expect(await again.update()).toMatchObject({ scope: 'changes', total: 1, read: 0 })
    await again.stop()
  },
)
