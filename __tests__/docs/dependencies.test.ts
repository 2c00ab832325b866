import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const { engines, dependencies, devDependencies } = read('package.json') as {
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const renovate = read('renovate.json') as {
  constraints: { node: string }
  packageRules: { matchPackageNames?: string[]; allowedVersions?: string }[]
}

describe('the dependencies', () => {
  it('are of exact versions', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('are typed and updated for the lowest Node that is supported', () => {
    const [, lowest, major] = /^\^((\d+)\.\d+)\.0 /.exec(engines.node) ?? []
    expect(devDependencies['@types/node']).toMatch(new RegExp(`^${major}\\.`))
    expect(renovate.constraints.node).toBe(`${lowest}.0`)
    const rule = renovate.packageRules.find(({ matchPackageNames }) =>
      matchPackageNames?.includes('@types/node'),
    )
    expect(rule?.allowedVersions).toBe(`<${Number(major) + 1}`)
  })
})
