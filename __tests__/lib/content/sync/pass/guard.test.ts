import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ContentFolder, makeContentFolder } from '../../../../fixtures/contentFolder'
import { type IndexWriter, openIndexWriter } from '@/lib/content/sync/indexWriter'

let content: ContentFolder
let writer: IndexWriter

const fill = (count: number, section = 'heritage') => {
  for (let number = 1; number <= count; number++)
    content.writeArticle(`ar/${section}/${section}-${number}.mdx`, `${section} ${number}`)
}

beforeEach(() => {
  content = makeContentFolder()
  writer = openIndexWriter(content)
})
afterEach(() => writer.close())

const refusal = (by: object) => ({ refusal: by })

describe('the guard', () => {
  it('holds an emptied folder back, at each pass, and takes nothing else of it', async () => {
    fill(30)
    await writer.update()
    content.remove('ar')
    content.writeArticle('ar/science/new.mdx', 'جديد')
    const expected = refusal({ by: 'guard', removing: 30, total: 30 })
    await expect(writer.update()).rejects.toMatchObject(expected)
    await expect(writer.update()).rejects.toMatchObject(expected)
    fill(30)
    expect(await writer.update()).toMatchObject({ scope: 'changes', total: 31, read: 1 })
  })

  it('holds it back at the start of a server too, whose index is from before', async () => {
    fill(30)
    await writer.update()
    writer.close()
    content.remove('ar')
    writer = openIndexWriter(content)
    await expect(writer.update()).rejects.toMatchObject(refusal({ by: 'guard', removing: 30, total: 30 }))
  })

  it('takes the removal where an operator says that it is meant', async () => {
    fill(30)
    await writer.update()
    content.remove('ar')
    await expect(writer.update()).rejects.toThrow()
    expect(await writer.updateAnyway()).toMatchObject({ total: 0 })
    expect(await writer.update()).toMatchObject({ total: 0, read: 0 })
  })

  it('lets go what is fewer than twenty, or no more than a third', async () => {
    fill(19)
    await writer.update()
    content.remove('ar')
    expect(await writer.update()).toMatchObject({ total: 0 })
    fill(60)
    await writer.update()
    for (let number = 1; number <= 20; number++) content.remove(`ar/heritage/heritage-${number}.mdx`)
    expect(await writer.update()).toMatchObject({ total: 40 })
    for (let number = 21; number <= 40; number++) content.remove(`ar/heritage/heritage-${number}.mdx`)
    await expect(writer.update()).rejects.toMatchObject(refusal({ by: 'guard', removing: 20, total: 40 }))
  })

  it('sees through named files as well', async () => {
    fill(30)
    await writer.update()
    content.remove('ar/heritage')
    await expect(writer.update(['ar/heritage'])).rejects.toMatchObject({ refusal: { removing: 30 } })
  })

  it('holds back a list of sections that lost one', async () => {
    fill(30)
    fill(10, 'science')
    await writer.update()
    content.writeSections('- { id: science, name: علوم }')
    await expect(writer.update(['sections.yaml'])).rejects.toMatchObject({
      refusal: { removing: 30, total: 40 },
    })
  })

  it('counts what is moved or renamed as there', async () => {
    fill(30)
    await writer.update()
    content.writeSections('- { id: turath, name: تراث, aliases: [heritage] }')
    renameSync(join(content.contentDir, 'ar/heritage'), join(content.contentDir, 'ar/turath'))
    expect(await writer.update()).toMatchObject({ total: 30 })
    for (let number = 1; number <= 30; number++) {
      const at = (name: string) => join(content.contentDir, 'ar/turath', `${name}-${number}.mdx`)
      renameSync(at('heritage'), at('turath'))
    }
    const renamed = await writer.update()
    expect(renamed.total).toBe(30)
    expect(renamed.moves).toHaveLength(30)
  })

  it('holds a content folder back that is not there, however few articles it had', async () => {
    fill(2)
    await writer.update()
    renameSync(content.contentDir, `${content.contentDir}.away`)
    const expected = refusal({ by: 'absence', total: 2 })
    await expect(writer.update()).rejects.toMatchObject(expected)
    await expect(writer.update(['ar/heritage/heritage-1.mdx'])).rejects.toMatchObject(expected)
    renameSync(`${content.contentDir}.away`, content.contentDir)
    expect(await writer.update()).toMatchObject({ total: 2, read: 0, texts: [] })
  })

  it('begins a newspaper without a content folder', async () => {
    rmSync(content.root, { recursive: true })
    mkdirSync(content.root)
    expect(await writer.update()).toMatchObject({ total: 0 })
    expect(await writer.update()).toMatchObject({ total: 0 })
  })
})
