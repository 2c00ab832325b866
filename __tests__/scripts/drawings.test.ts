import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { draw, heaviest, markOf, readMark } from '../../scripts/drawings/draw'
import { makeFolder } from '../../scripts/temporaryFolder'

const root = join(import.meta.dirname, '..', '..')
const sources = join(root, 'drawings')
const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svg'))
  .map((name) => name.slice(0, -4))

describe('the house drawings', () => {
  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(28)
  })

  it.each(names)('%s is a picture of its present source, whole and light', async (name) => {
    const source = readFileSync(join(sources, `${name}.svg`))
    const picture = readFileSync(join(root, 'content', 'media', `${name}.webp`))
    const [drawn, made] = await Promise.all([sharp(source).metadata(), sharp(picture).metadata()])

    expect(await readMark(picture)).toBe(markOf(source))
    expect([made.width, made.height]).toEqual([drawn.width, drawn.height])
    expect(made.format).toBe('webp')
    expect(picture.length).toBeLessThanOrEqual(heaviest)
  })

  it.each(names)('%s is flat: no text, gradient, filter, script or picture inside', (name) => {
    const source = readFileSync(join(sources, `${name}.svg`), 'utf8')
    const tags = new Set(Array.from(source.matchAll(/<([a-zA-Z]+)/g), ([, tag]) => tag))
    const shapes = ['svg', 'g', 'defs', 'use', 'clipPath', 'rect', 'circle', 'ellipse', 'polygon', 'path']

    expect([...tags].filter((tag) => !shapes.includes(tag ?? ''))).toEqual([])
    const paints = Array.from(source.matchAll(/(?:fill|stroke)="([^"]*)"/g), ([, paint]) => paint)
    expect(paints.filter((paint) => !/^(none|#[0-9A-Fa-f]{6})$/.test(paint ?? ''))).toEqual([])
  })
})

describe('draw', () => {
  let folder: string
  beforeEach(() => {
    folder = makeFolder()
  })

  const square = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="${fill}"/></svg>`

  it('draws once and leaves an unchanged drawing alone', async () => {
    const svg = join(folder, 'a.svg')
    const picture = join(folder, 'deep', 'a.webp')
    writeFileSync(svg, square('#24509E'))

    expect((await draw(svg, picture)).outcome).toBe('drawn')
    const first = statSync(picture)
    expect((await draw(svg, picture)).outcome).toBe('unchanged')
    expect(statSync(picture).mtimeMs).toBe(first.mtimeMs)
  })

  it('draws anew when the source changed, in the colours of the source', async () => {
    const svg = join(folder, 'a.svg')
    const picture = join(folder, 'a.webp')
    writeFileSync(svg, square('#24509E'))
    await draw(svg, picture)
    writeFileSync(svg, square('#E2A233'))

    expect((await draw(svg, picture)).outcome).toBe('drawn')
    const pixels = await sharp(picture).removeAlpha().raw().toBuffer()
    expect([...pixels.subarray(0, 3)]).toEqual([0xe2, 0xa2, 0x33])
  })

  it('makes the same bytes of the same source', async () => {
    const svg = join(folder, 'a.svg')
    writeFileSync(svg, readFileSync(join(sources, 'desks', 'desk-science.svg')))
    await draw(svg, join(folder, 'one.webp'))
    await draw(svg, join(folder, 'two.webp'))

    expect(readFileSync(join(folder, 'one.webp'))).toEqual(readFileSync(join(folder, 'two.webp')))
  })

  it('takes the place of a picture that was not drawn here', async () => {
    const svg = join(folder, 'a.svg')
    const picture = join(folder, 'a.webp')
    writeFileSync(svg, square('#24509E'))
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).toFile(picture)

    expect((await draw(svg, picture)).outcome).toBe('drawn')
    expect((await sharp(picture).metadata()).width).toBe(60)
  })
})
