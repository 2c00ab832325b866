import type { MediaFile } from '@/lib/model/model'

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

/** The nature of a file by its bytes, whatever its name says. */
export type Nature =
  | { is: 'picture'; format: PictureFormat }
  | { is: 'heic' }
  | { is: 'svg' }
  | { is: 'sound' | 'film' | 'captions' | 'document'; contentType: string }
  | { is: 'text' }
  | { is: 'unknown' }

/** The kind that the ending of a name states. */
export type Kind = { type: MediaFile['type']; contentType: string }

/** File name endings that may stand under `media/`. SVG is not among them: it can carry script. */
const kinds: Record<string, Kind> = {
  jpg: { type: 'picture', contentType: 'image/jpeg' },
  jpeg: { type: 'picture', contentType: 'image/jpeg' },
  jfif: { type: 'picture', contentType: 'image/jpeg' },
  jpe: { type: 'picture', contentType: 'image/jpeg' },
  png: { type: 'picture', contentType: 'image/png' },
  webp: { type: 'picture', contentType: 'image/webp' },
  gif: { type: 'picture', contentType: 'image/gif' },
  avif: { type: 'picture', contentType: 'image/avif' },
  mp3: { type: 'sound', contentType: 'audio/mpeg' },
  m4a: { type: 'sound', contentType: 'audio/mp4' },
  aac: { type: 'sound', contentType: 'audio/aac' },
  ogg: { type: 'sound', contentType: 'audio/ogg' },
  oga: { type: 'sound', contentType: 'audio/ogg' },
  opus: { type: 'sound', contentType: 'audio/ogg' },
  wav: { type: 'sound', contentType: 'audio/wav' },
  flac: { type: 'sound', contentType: 'audio/flac' },
  mp4: { type: 'film', contentType: 'video/mp4' },
  m4v: { type: 'film', contentType: 'video/mp4' },
  webm: { type: 'film', contentType: 'video/webm' },
  ogv: { type: 'film', contentType: 'video/ogg' },
  vtt: { type: 'captions', contentType: 'text/vtt; charset=utf-8' },
  csv: { type: 'table', contentType: 'text/csv' },
  pdf: { type: 'document', contentType: 'application/pdf' },
}

/** `photo.JPG` -> `jpg`; empty where a name has no ending. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The kind of a file by its name, or undefined where such a file is not served. */
export function kindOf(name: string): Kind | undefined {
  return Object.hasOwn(kinds, endingOf(name)) ? kinds[endingOf(name)] : undefined
}
