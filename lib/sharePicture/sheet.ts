import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { directionOf, type Edition } from '@/lib/edition'
import { colours } from './colours'
import type { SetText } from './setText'

/** Size of a share picture in pixels. */
export const sheetSize = { width: 1200, height: 630 } as const

type Drawn = { start: number; top: number; width: number; height: number }

/** A sheet on which things are put at a distance from where its edition's lines begin. */
export type Sheet = {
  put(picture: SetText, at: { start: number; top: number }): void
  /** SVG elements in the coordinates of a box of this size. */
  draw(svg: string, at: Drawn): void
  /** Lossless pixels, in three channels. */
  finish(): Sharp
}

/** An empty sheet. Its start is right in Arabic and left in English; drawings do not mirror. */
export function openSheet(edition: Edition): Sheet {
  const layers: OverlayOptions[] = []
  const leftOf = (start: number, width: number) =>
    Math.round(directionOf(edition) === 'rtl' ? sheetSize.width - start - width : start)
  return {
    put({ data, width }, { start, top }) {
      layers.push({ input: data, left: leftOf(start, width), top: Math.round(top) })
    },
    draw(svg, { start, top, width, height }) {
      const input = Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`,
      )
      layers.push({ input, left: leftOf(start, width), top: Math.round(top) })
    },
    finish() {
      return sharp({ create: { ...sheetSize, channels: 3, background: colours.paper } })
        .composite(layers)
        .removeAlpha()
    },
  }
}
