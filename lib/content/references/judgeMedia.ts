import { type Excess, pictureLimits } from '@/lib/model/pictureLimits'
import type { MediaFault } from '@/lib/content/source/media/probe'
import type { Fault } from '@/lib/content/faults/fault'
import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import type { MediaFile } from '@/lib/model/model'
import type { ContentFault } from './contentFaultOf'

type Say = (code: FaultCode, values: FaultValues) => Fault

type TooLarge = { width: number; height: number; excess: Excess }

function tooLarge(file: string, { width, height, excess }: TooLarge, say: Say): Fault {
  const { of: _, ...values } = excess
  const seen = { found: file, width, height, ...values }
  if (excess.of === 'bytes') return say('heavyPicture', seen)
  if (excess.of !== 'pixels') return say('longPicture', { ...seen, of: excess.of })
  const isWithinRows = excess.megapixels <= pictureLimits.rows.megapixels
  return say('hugePicture', { ...seen, resave: isWithinRows ? excess.coding : 'no' })
}

type MediaMention = { file: string; as?: MediaFile['type'] }

/** Sound may come in a film's container, and one that could not be looked into (its hash is empty) may be anything. */
function isShownAs({ type, hash }: MediaFile, as: MediaFile['type'] | undefined): boolean {
  if (as === undefined || hash === '' || type === as) return true
  return (as === 'sound' && type === 'film') || (as === 'film' && type === 'sound')
}

/** A file of `media/` that an article names must be there, and be one that can be shown in its place. */
export function judgeMedia(
  { file, as }: MediaMention,
  media: MediaFile | MediaFault | ContentFault | undefined,
  say: Say,
): Fault | undefined {
  const heic = () => say('heicPicture', { found: file, fix: file.replace(/\.[^.]*$/, '.jpg') })
  if (/\.hei[cf]$/i.test(file)) return heic()
  if (!media) return say('missingFile', { found: file, fix: `media/${file}` })
  if (!('problem' in media)) {
    if (!isShownAs(media, as))
      return say('otherMedia', { found: file, type: media.type, as: as ?? 'document' })
    if (media.type === 'document' && media.names)
      return say('namingDocument', { found: file, names: media.names.join(' · ') })
    if (media.type !== 'picture') return undefined
    if (media.excess) return tooLarge(file, { ...media, excess: media.excess }, say)
    return media.cutShort && say('cutPicture', { found: file })
  }
  if (media.problem === 'heic') return heic()
  if (media.problem === 'tooLargePicture') return tooLarge(file, media, say)
  if (
    media.problem === 'tooLarge' ||
    media.problem === 'noRows' ||
    media.problem === 'openQuote' ||
    media.problem === 'raggedRow' ||
    media.problem === 'conflict'
  ) {
    const { problem, row, cells, columns } = { row: 0, cells: 0, columns: 0, ...media }
    return say('unusableTable', { found: file, problem, row, cells, columns })
  }
  if (
    media.problem === 'captionsEncoding' ||
    media.problem === 'captionsHeader' ||
    media.problem === 'captionsTime' ||
    media.problem === 'captionsOrder' ||
    media.problem === 'noCaptions'
  ) {
    const { problem, line, found, fix, encoding } = { line: 1, found: '', fix: '', encoding: '', ...media }
    return say('unusableCaptions', { name: file, problem, line, found, fix, encoding })
  }
  if (media.problem === 'unreadable') return say('missingFile', { found: file, fix: `media/${file}` })
  return say('unusableFile', { found: file, problem: media.problem })
}
