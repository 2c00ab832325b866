import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

function listRoutes(edition: string): string[] {
  return readdirSync(path.join(root, 'app', edition), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .sort()
}

test('both editions have the same routes', () => {
  expect(listRoutes('en')).toEqual(listRoutes('(ar)'))
  expect(listRoutes('en').length).toBeGreaterThan(10)
})
