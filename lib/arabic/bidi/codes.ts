/**
 * Codes are read from the left although letters of either direction may stand in them. Each pattern is linear: no part can
 * match what the part after it begins with, and a look-behind keeps a long run from being tried again at each of its
 * letters.
 */
const solid = String.raw`[^\s<>«»"“”،؛؟()\[\].,;:!?'’\u2066-\u2069]`
const path = String.raw`(?:[.,;:!?'’]*(?:\([^\s()«»]*\)|${solid}))`
const webAddress = String.raw`(?:https?:\/\/|www\.)${path}+`
/** An address without its scheme, where letters of the right may follow its host only. */
const bareAddress = String.raw`(?<![\w.@\-])[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,12}\/${path}+`
const mailAddress = String.raw`(?<![\w.%+\-])[\w.%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+`
const suffix =
  'pdf|docx?|xlsx?|pptx?|odt|csv|txt|rtf|jpe?g|png|webp|avif|svg|gif|heic|mp[34]|wav|webm|vtt|srt|zip|mdx?|html?|json|ya?ml|xml'
const fileName = String.raw`(?<![^\s«»"“”(،؛:])[^\s«»"“”()،؛:؟?\u2066-\u2069]+\.(?:${suffix})(?![\p{L}\p{N}])`
/** https://www.swift.com/resource/iban-registry-pdf */
const accountNumber = String.raw`(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[ \u00a0][A-Z0-9]{4}){2,7}(?:[ \u00a0][A-Z0-9]{1,3})?(?![A-Za-z0-9])`

const code = new RegExp([webAddress, mailAddress, bareAddress, fileName, accountNumber].join('|'), 'gu')
/** Each of them holds one of these. */
const sign = /:\/\/|www\.|@|[A-Za-z0-9]\/|\.[a-z]|[A-Z]{2}[0-9]{2}[ \u00a0]/

/** Of Latin letters alone an address or file is a name like others. */
const rightLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/
const account = /^[A-Z]{2}[0-9]{2}[ \u00a0]/

/** Places of account numbers, and of addresses and file names with letters of both directions, in order. */
export function findCodes(text: string): [start: number, end: number][] {
  if (!sign.test(text)) return []
  const found: [number, number][] = []
  // Not `matchAll`: it makes a new pattern for each text, and these take milliseconds to be compiled.
  code.lastIndex = 0
  for (let match = code.exec(text); match; match = code.exec(text))
    if (rightLetter.test(match[0]) || account.test(match[0])) found.push([match.index, code.lastIndex])
  return found
}
