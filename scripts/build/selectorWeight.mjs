// @ts-check

/** A pseudo-element; four of them may be written with one colon. */
const element = /^::[\w-]+|^:(?:before|after|first-line|first-letter)\b/
const heaviestInside = /^:(?:not|is|has|-webkit-any|-moz-any)\(/
const nothing = /^:where\(/

/**
 * The parts of a list of selectors, split at the commas that stand in no brackets and no string.
 * @param {string} selectors
 */
export function splitSelectors(selectors) {
  /** @type {string[]} */
  const parts = []
  let from = 0
  for (let at = 0; at < selectors.length;) {
    if (selectors[at] === ',') {
      parts.push(selectors.slice(from, at).trim())
      from = ++at
    } else at = passOne(selectors, at)
  }
  return [...parts, selectors.slice(from).trim()]
}

/**
 * The place after the character, string or pair of brackets that stands at `at`.
 * @param {string} text
 * @param {number} at
 */
function passOne(text, at) {
  const first = text[at] ?? ''
  if (first === '\\') return at + 2
  const closing = { '(': ')', '[': ']', '"': '"', "'": "'" }[first]
  if (!closing) return at + 1
  let next = at + 1
  while (next < text.length && text[next] !== closing)
    next = first === '(' || first === '[' ? passOne(text, next) : next + (text[next] === '\\' ? 2 : 1)
  return next + 1
}

/**
 * A selector's specificity (Selectors Level 4 §17) as one number that compares like the three of the standard: identifiers
 * count a million, classes a thousand, types one.
 * @param {string} selector one, without a comma outside of brackets
 * @returns {number}
 */
export function weighSelector(selector) {
  let weight = 0
  for (let at = 0; at < selector.length;) {
    const rest = selector.slice(at)
    const name = /^[.#]?(?:\\[\da-f]{1,6}\s?|\\.|[\w-]|[^\0-\x7f])+/i.exec(rest)?.[0]
    const pseudo = /^::?[\w-]+/.exec(rest)?.[0]
    const after = pseudo
      ? rest[pseudo.length] === '('
        ? passOne(selector, at + pseudo.length)
        : at + pseudo.length
      : name
        ? at + name.length
        : passOne(selector, at)
    if (pseudo) weight += weighPseudo(selector.slice(at, after), pseudo)
    else if (rest[0] === '[' || rest[0] === '.') weight += 1000
    else if (rest[0] === '#') weight += 1_000_000
    else if (name) weight += 1
    at = after
  }
  return weight
}

/**
 * @param {string} whole with its arguments
 * @param {string} name
 */
function weighPseudo(whole, name) {
  if (nothing.test(whole)) return 0
  const inside = whole.slice(name.length + 1, -1)
  if (heaviestInside.test(whole)) return Math.max(...splitSelectors(inside).map(weighSelector))
  if (element.test(whole)) return 1
  const of = /^:nth-(?:last-)?child\(.*\sof\s+(.*)\)$/.exec(whole)?.[1]
  return 1000 + (of ? Math.max(...splitSelectors(of).map(weighSelector)) : 0)
}

/**
 * The subject of a selector, as far as two may be told apart for certain: the pseudo-element, and the element's type where
 * one is written.
 * @param {string} selector
 */
export function findSubject(selector) {
  let from = 0
  for (let at = 0; at < selector.length;) {
    if (/[\s>+~]/.test(selector[at] ?? '')) from = ++at
    else at = passOne(selector, at)
  }
  const last = selector.slice(from)
  const pseudo = /::[\w-]+|:(?:before|after)\b/.exec(last)?.[0]
  const isRoot = last.startsWith(':root')
  return {
    hasClass: /(?<!\\)\./.test(last.replace(/:[\w-]+\(.*\)/, '')),
    element: pseudo?.replace(/^:+/, '') ?? '',
    type: isRoot ? 'html' : /^[a-z][\w-]*/i.exec(last)?.[0]?.toLowerCase(),
  }
}
