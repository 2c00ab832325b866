import type { Script } from './sample'

/** A font that a device may have, standing in for a face of ours until that has arrived. */
export type Fallback = {
  /** Full and PostScript names, for `local()`. */
  names: readonly string[]
  /** The weights that it stands in for. */
  weights: readonly [number, number]
  /** Width of the script's sample in it, in em: `npm run fonts -- measure FILE …` says it. */
  width: number
}

const regular = [400, 500] as const
const bold = [600, 700] as const

/**
 * In the order of rising preference: of several that a device has, the last one is taken. Times New Roman and Arial are
 * measured in Liberation Serif and Sans, which were drawn to their widths; their Arabic was not measured, nor were
 * Geeza Pro, Segoe UI and Tahoma, so these stand in unadjusted.
 */
export const fallbacks: Record<'markazi' | 'vazirmatn', Record<Script, readonly Fallback[]>> = {
  markazi: {
    arabic: [
      { names: ['Noto Naskh Arabic', 'NotoNaskhArabic-Regular'], weights: regular, width: 189.02 },
      { names: ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'], weights: bold, width: 195.58 },
    ],
    latin: [
      {
        names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
        weights: regular,
        width: 150.82,
      },
      {
        names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
        weights: bold,
        width: 159.12,
      },
    ],
  },
  vazirmatn: {
    arabic: [
      {
        names: ['Noto Sans Arabic', 'Noto Sans Arabic Regular', 'NotoSansArabic-Regular'],
        weights: regular,
        width: 209.35,
      },
      { names: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'], weights: bold, width: 228.27 },
    ],
    latin: [
      { names: ['Arial', 'ArialMT', 'Liberation Sans'], weights: regular, width: 167.38 },
      { names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], weights: bold, width: 178.83 },
      { names: ['Roboto', 'Roboto-Regular'], weights: regular, width: 166.44 },
      { names: ['Roboto Bold', 'Roboto-Bold'], weights: bold, width: 169.05 },
    ],
  },
}
