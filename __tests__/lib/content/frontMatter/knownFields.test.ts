import { expect, it } from 'vitest'
import { articleFields, nestedFields, pageFields } from '@/lib/content/frontMatter/knownFields'
import { frontMatterSchemas } from '@/lib/content/frontMatter/schemas'

const { plain, live, page } = frontMatterSchemas('Asia/Aden', 'ar')

it('names every field of an article and of a page, and no other', () => {
  const fields = new Set([...Object.keys(plain.shape), ...Object.keys(live.shape)])
  expect([...articleFields].sort()).toEqual([...fields].sort())
  expect([...pageFields].sort()).toEqual(Object.keys(page.shape).sort())
})

it('names fields within fields of an article alone', () => {
  for (const field of nestedFields.keys()) expect(articleFields).toContain(field)
})
