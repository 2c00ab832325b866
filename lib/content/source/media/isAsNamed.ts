import type { Kind, Nature } from './kinds'

/** The containers that browsers take by each type that a name gives to a sound or a film. */
const containers: Readonly<Record<string, readonly string[]>> = {
  'audio/mp4': ['audio/mp4', 'video/mp4'],
  'video/mp4': ['video/mp4', 'audio/mp4'],
  // The first page of an Ogg file says neither that it is a film nor that it is a sound.
  'video/ogg': ['audio/ogg'],
}

function isContainer(contentType: string, nature: Nature): boolean {
  // MPEG audio and ADTS can begin with anything.
  if (nature.is === 'unknown') return contentType === 'audio/mpeg' || contentType === 'audio/aac'
  if (nature.is !== 'sound' && nature.is !== 'film') return false
  // An ID3 tag says no more than that a sound follows.
  if (nature.contentType === 'audio/mpeg' && (contentType === 'audio/aac' || contentType === 'audio/flac'))
    return true
  return (containers[contentType] ?? [contentType]).includes(nature.contentType)
}

/** Whether the bytes of a file are what its name says; text may be a table, and a sound may stand in a film's container. */
export function isAsNamed({ type, contentType }: Kind, nature: Nature): boolean {
  if (type === 'table') return nature.is === 'text'
  if (type === 'sound' || type === 'film') return isContainer(contentType, nature)
  return nature.is === type
}
