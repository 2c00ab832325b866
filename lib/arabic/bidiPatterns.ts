/**
 * Sources of the patterns that `bidi.ts` joins, for the flag `u`. Each is linear: no part can match what the part
 * after it begins with, and a look-behind keeps a long run from being tried again at each of its letters.
 */

/** With their extensions: tatweel belongs to no script of its own. */
const rightScripts = String.raw`\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}`
const digit = '[0-9٠-٩۰-۹]'
const space = String.raw`[ \u00a0]`

// Codes

const solid = String.raw`[^\s<>«»"“”،؛؟()\[\].,;:!?'’]`
const webAddress = String.raw`(?:https?:\/\/|www\.)(?:[.,;:!?'’]*(?:\([^\s()«»]*\)|${solid}))+`
const mailAddress = String.raw`(?<![\w.%+\-])[\w.%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+`
const suffix =
  'pdf|docx?|xlsx?|pptx?|odt|csv|txt|rtf|jpe?g|png|webp|avif|svg|gif|heic|mp[34]|wav|webm|vtt|srt|zip|mdx?|html?|json|ya?ml|xml'
const fileName = String.raw`(?<![^\s«»"“”(،؛:])[^\s«»"“”()،؛:؟?]+\.(?:${suffix})(?![\p{L}\p{N}])`
const isoDate = String.raw`(?<!${digit})${digit}{4}-${digit}{2}-${digit}{2}(?:[T ]${digit}{2}:${digit}{2}(?::${digit}{2}(?:\.${digit}+)?)?(?:Z|[+\-]${digit}{2}:?${digit}{2})?)?(?!-?${digit})`
const telephone = [
  String.raw`(?:\+|(?<!${digit})00)${digit}(?:[ \u00a0\-()]{0,2}${digit}){6,14}`,
  String.raw`(?<!${digit})[0٠۰]${digit}{1,3}[ \u00a0\-]?${digit}{3,4}[ \u00a0\-]?${digit}{3,4}(?!${digit})`,
].join('|')
const bookNumber = String.raw`(?<![0-9])97[89](?:[ \-]?[0-9]){10}(?![0-9])`
/** Three groups of digits or more, nine digits or more: a number to be dialled or typed, never a score. */
const longNumber = String.raw`(?<!${digit}|${digit}-)(?=(?:${digit}-?){9})${digit}+(?:-${digit}+){2,}(?:-X)?`
const spacedNumber = String.raw`(?<!${digit})${digit}{1,3}(?:${space}${digit}{3}){2,}(?!${digit})`
/**
 * A number with its sign, which would be drawn at its other side: a change, a degree below zero, a country's code. As in
 * Unicode's CLDR, which has a sign at the left of `0-9` in Arabic, and at the right of `٠-٩`, where it is drawn anyway.
 */
const signed = String.raw`[+\-−][0-9]+(?:[.,][0-9]+)*%?(?![\p{L}\p{N}%٪]|[.,\-–−][0-9])`
/** What begins a text is as often a dash before the first point of a list. */
const signedNumber = String.raw`(?<=[\s«"“(])${signed}|^${signed}$`

export const codePattern = [
  webAddress,
  mailAddress,
  fileName,
  isoDate,
  telephone,
  bookNumber,
  longNumber,
  spacedNumber,
  signedNumber,
].join('|')

// Names that are written from the left, in Arabic text

const letter = String.raw`[^\P{L}${rightScripts}]`
const atom = String.raw`(?:${letter}|\p{M}|[0-9])`
const initials = String.raw`(?:${letter}\.){2,}`
const word = String.raw`(?<![0-9])[.#@]?(?:${initials}|[0-9]*${letter}${atom}*(?:(?:[\-‑–'’.&_\/]|(?<=[0-9]):(?=[0-9]))${atom}+)*[+#]*)`
const number = String.raw`[0-9]+(?:[.,:][0-9]+)*`
const glue = String.raw`(?:${space}?[\-–—&\/+]${space}?|[,;:.]?${space})`
const bracketed = String.raw`${space}\(${word}(?:${glue}${word})*\)`

/**
 * A word or name of several words. A number inside it is part of it (`iPhone 15 Pro`); a number at its end only where
 * nothing follows that it could count: in «Apple 15 مليون» it belongs to what comes after.
 */
export const leftNamePattern = String.raw`${word}(?:${glue}(?:${number}${glue})*${word}|${bracketed})*(?:${space}#?${number}(?![.,:]?[0-9])(?=${space}?(?:[.،؛؟!:»"”″’)\]]|$)))?`

// Ranges, scores

export const quantityPattern = String.raw`${digit}+(?:[.,:\/٫٬]${digit}+)*[%٪]?`

/** Numbers between hyphens or dashes: `2-1`, `1990–1995`, `10:30-12:00`. */
export const rangePattern = String.raw`(?<![0-9٠-٩۰-۹.,:\/٫٬])${quantityPattern}(?:${space}?[\-‐‑‒–—−]${space}?${quantityPattern})+`

// Names that are written from the right, in English text

const rightLetter = String.raw`[${rightScripts}]`

export const rightNamePattern = String.raw`(?![\p{P}\p{N}])${rightLetter}(?:${rightLetter}|\p{M}|\u0640)*(?:[ \u00a0\-]+(?![\p{P}\p{N}])${rightLetter}(?:${rightLetter}|\p{M}|\u0640)*)*`
