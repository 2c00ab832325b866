import type { MediaFault } from '../../media/probe'
import type { Fault } from '../fault'
import type { FaultCode, FaultValues } from '../faultCodes'
import type { MediaFile } from '../model'

/** In millions of pixels; more would take the server's memory to make smaller, and no screen shows as much. */
const most = 50

type Say = (code: FaultCode, values: FaultValues) => Fault

function tooLarge(file: string, { width, height }: { width: number; height: number }, say: Say): Fault {
  return say('hugePicture', { found: file, megapixels: Math.round((width * height) / 1e6), most, width, height })
}

/** A file of `media/` that an article names must be there, and be one that can be shown. */
export function judgePicture(file: string, media: MediaFile | MediaFault | undefined, say: Say): Fault | undefined {
  const heic = () => say('heicPicture', { found: file, fix: file.replace(/\.[^.]*$/, '.jpg') })
  if (/\.hei[cf]$/i.test(file)) return heic()
  if (!media) return say('missingFile', { found: file, fix: `media/${file}` })
  if (!('problem' in media)) {
    const isHuge = media.type === 'picture' && media.width * media.height > most * 1e6
    return isHuge ? tooLarge(file, media, say) : undefined
  }
  if (media.problem === 'heic') return heic()
  if (media.problem === 'tooManyPixels') return tooLarge(file, media, say)
  if (media.problem === 'unreadable') return say('missingFile', { found: file, fix: `media/${file}` })
  return say('unusableFile', { found: file, problem: media.problem })
}
