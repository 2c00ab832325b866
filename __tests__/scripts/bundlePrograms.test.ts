import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** Files of ours that a program takes in when it is bundled. */
async function listSources(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
  })
  return Object.keys(metafile.inputs)
}

it('the program that listens holds no cache, gate, metric or index: those of the framework’s bundle are the only ones', async () => {
  const sources = await listSources('server.ts')
  expect(sources).toContain('lib/server/operators/probe.ts')
  const own = /metrics|pageCache|searchGate|guardServer|connections|afterStaleRender|opened|sqlite/
  expect(sources.filter((file) => own.test(file))).toEqual([])
})
