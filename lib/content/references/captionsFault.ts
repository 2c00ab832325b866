import { bounds } from '@/lib/content/faults/bounds'
import { decodeText } from '@/lib/content/source/decodeText'

/** Why no browser shows a file of captions. `file` is its path below `media/`; lines count from 1. */
export type CaptionsFault = { file: string } & (
  | { problem: 'captionsEncoding'; encoding: string }
  | { problem: 'captionsHeader'; line: number; found: string; fix: string }
  | { problem: 'captionsTime'; line: number; found: string; fix: string }
  | { problem: 'captionsOrder'; line: number; found: string }
  | { problem: 'noCaptions' }
)

const clock = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`
/** A line of times as https://www.w3.org/TR/webvtt1/#webvtt-parser-algorithms reads it: blanks around the arrow may be absent. */
const timing = new RegExp(String.raw`^(${clock})[ \t]*-->[ \t]*(${clock})(?:[ \t]+\S.*)?$`)
const looseClock = /(?:(\d+)[:：])?(\d{1,2})[:：](\d{1,2})(?:[.,،٫](\d{1,3}))?/

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

const westernDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))

/** One time as browsers read it; an example where nothing of it can be read. */
function mendClock(written: string, otherwise: string): string {
  const [, hours, minutes, seconds, parts = '0'] = looseClock.exec(written) ?? []
  if (minutes === undefined || seconds === undefined || Number(minutes) > 59 || Number(seconds) > 59)
    return otherwise
  const pair = (part: string) => part.padStart(2, '0')
  return `${hours === undefined ? '' : `${pair(hours)}:`}${pair(minutes)}:${pair(seconds)}.${parts.padEnd(3, '0')}`
}

/** Two times with hours and whatever people write around them, in letters: the patterns below are slow on long lines. */
const longestTimes = 200

/** A line of times as it was probably meant: the commas of SubRip, single digits and Arabic digits are what people write. */
function mendTiming(line: string): string {
  const [from = '', to = ''] = westernDigits(line.slice(0, longestTimes)).split(/\s*-*->\s*/)
  return `${mendClock(from, '00:00:01.000')} --> ${mendClock(to, '00:00:04.000')}`
}

/**
 * The reason why browsers show no captions: another encoding than UTF-8, another first line than `WEBVTT`, times that
 * are not written as they read them, an end before its beginning, or no captions at all.
 */
export function findCaptionsFault(file: string, bytes: Buffer): CaptionsFault | undefined {
  const decoded = decodeText(bytes.subarray(0, bounds.tableBytes))
  if (decoded.encoding !== 'utf-8' && bytes.length <= bounds.tableBytes) {
    const encoding = decoded.encoding === 'windows-1256' ? 'Windows-1256' : decoded.encoding.toUpperCase()
    return { file, problem: 'captionsEncoding', encoding }
  }
  const lines = ('text' in decoded ? decoded.text : '').split(/\r\n?|\n/)
  const head = lines[0] ?? ''
  if (!/^WEBVTT(?:[ \t].*)?$/.test(head) || (lines[1] ?? '').includes('-->'))
    return { file, problem: 'captionsHeader', line: 1, found: head.trim(), fix: 'WEBVTT' }
  let isNote = false
  let count = 0
  for (const [index, line] of lines.entries()) {
    const isFirst = (lines[index - 1] ?? '').trim() === ''
    if (isFirst) isNote = /^NOTE(?:[ \t]|$)/.test(line)
    if (isNote || !/-->|^[\d\u0660-\u0669:,.\s]+->/.test(line)) continue
    const found = line.trim()
    const [, from, to] = timing.exec(found) ?? []
    if (from === undefined || to === undefined)
      return { file, problem: 'captionsTime', line: index + 1, found, fix: mendTiming(found) }
    if (secondsOf(to) <= secondsOf(from)) return { file, problem: 'captionsOrder', line: index + 1, found }
    count++
  }
  return count === 0 ? { file, problem: 'noCaptions' } : undefined
}
