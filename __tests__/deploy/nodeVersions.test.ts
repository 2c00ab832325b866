import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { engines } from '@/package.json'
import { nodeVersions } from '@/scripts/nodes/getNode'

const read = (file: string) => readFileSync(file, 'utf8')
const oldest = '20.19'
const recommended = read('.nvmrc').trim()

it('the versions of Node are the same ones wherever they are named', () => {
  const all = [oldest, ...nodeVersions]
  expect(all).toContain(recommended)
  const { jobs } = parse(read('.github/workflows/ci.yml')) as {
    jobs: { ci: { strategy: { matrix: { node: string[] } } } }
  }
  expect(jobs.ci.strategy.matrix.node).toEqual(all)
  const asked = engines.node.match(/\d+\.\d+/g) ?? []
  expect(asked[0]).toBe(oldest)
  expect(asked.map((version) => version.split('.')[0])).toEqual(all.map((version) => version.split('.')[0]))
  const others = all.filter((version) => version !== recommended)
  const english = `${recommended} is recommended; ${others.slice(0, -1).join(', ')} and ${others.at(-1)} pass the same tests`
  for (const file of ['README.md', 'docs/operators/deploying.md', 'deploy/khabar.service'])
    expect([file, read(file).includes(english)]).toEqual([file, true])
  expect(read('README.ar.md')).toContain(`بالإصدار Node ${recommended}`)
  for (const version of others) expect(read('README.ar.md')).toContain(version)
  expect(read('deploy/Dockerfile').match(/^ARG NODE_IMAGE=.*|^FROM .*/gm)).toEqual([
    `ARG NODE_IMAGE=node:${recommended}-slim`,
    'FROM ${NODE_IMAGE} AS build',
    'FROM ${NODE_IMAGE}',
  ])
  expect(read('.ci/run')).toContain(`test:nodes -- --functions ${nodeVersions.at(-1)}`)
})
