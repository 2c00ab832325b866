// @ts-check
import { findSubject, splitSelectors, weighSelector } from './selectorWeight.mjs'

/**
 * How far each selector must be raised, so that rules without layers win over one another as they did in their layers.
 * Outside of layers specificity decides before order does: a utility of one class would lose against a component of two.
 */

/** A selector of a rule, with what it sets. `raise` counts identifiers that are to be added to it. */
/** @typedef {{ selector: string, weight: number, layer: number, order: number, raise: number, subject: ReturnType<typeof findSubject> }} Unit */

/** Properties that stand for one another: a shorthand and its parts, a physical side and a logical one. */
const families = [
  /^(?:margin|padding|background|flex|overflow|transition|animation|list-style|mask|grid|outline(?!-offset)|text-decoration)(?=-|$)/,
  /^border(?=-(?:top|right|bottom|left|inline|block|width|style|color)|$)/,
]
/** @type {Record<string, string>} */
const sameAs = {
  'inline-size': 'width',
  'block-size': 'height',
  'min-inline-size': 'min-width',
  'min-block-size': 'min-height',
  'max-inline-size': 'max-width',
  'max-block-size': 'max-height',
  'line-height': 'font',
  'row-gap': 'gap',
  'column-gap': 'gap',
}

/** @param {string} property */
export function findFamily(property) {
  if (property.startsWith('--')) return property
  const name = property.toLowerCase().replace(/^-(?:webkit|moz|ms)-/, '')
  if (name === 'all') throw new Error('"all" sets whatever stands in other layers: write the properties.')
  if (/^(?:top|right|bottom|left|inset.*)$/.test(name)) return 'inset'
  if (/^(?:place|align|justify)-(?:content|items|self)$/.test(name))
    return name.replace(/^(?:align|justify)/, 'place')
  if (/^font(?=-|$)/.test(name)) return 'font'
  for (const family of families) {
    const found = family.exec(name)?.[0]
    if (found) return found
  }
  return sameAs[name] ?? name
}

/**
 * Whether an element may be both; the document's own carries no class.
 * @param {Unit} a
 * @param {Unit} b
 */
function mayMeet({ subject: a }, { subject: b }) {
  if (a.element !== b.element || (a.type && b.type && a.type !== b.type)) return false
  return !(a.type === 'html' && b.hasClass) && !(b.type === 'html' && a.hasClass)
}

const idWeight = 1_000_000

/** @param {Unit} unit */
const raised = ({ weight, raise }) => weight + raise * idWeight

/**
 * Whether `a` wins over `b` in the layers that they come from.
 * @param {Unit} a
 * @param {Unit} b
 */
function winsInLayers(a, b) {
  if (a.layer !== b.layer) return a.layer > b.layer
  return a.weight === b.weight ? a.order > b.order : a.weight > b.weight
}

/**
 * Whether `a` wins over `b` where there are no layers.
 * @param {Unit} a
 * @param {Unit} b
 */
function winsFlat(a, b) {
  const difference = raised(a) - raised(b)
  return difference === 0 ? a.order > b.order : difference > 0
}

/**
 * Raises what would lose, and what would then lose to that, until nothing does.
 * @param {{ selector: string, layer: number, properties: string[] }[]} rules in the order in which they will stand
 * @returns {string[]} their selectors
 */
export function keepCascade(rules) {
  /** @type {Map<string, Set<Unit>>} */
  const setting = new Map()
  let order = 0
  const written = rules.map(({ selector, layer, properties }) =>
    splitSelectors(selector).map((one) => {
      const weight = weighSelector(one)
      /** @type {Unit} */
      const unit = { selector: one, weight, layer, order: order++, raise: 0, subject: findSubject(one) }
      for (const family of properties.map(findFamily))
        setting.set(family, (setting.get(family) ?? new Set()).add(unit))
      return unit
    }),
  )
  const groups = [...setting.values()].map((units) => [...units])
  while (groups.map(raiseLosers).includes(true));
  return written.map((units) => units.map(writeRaised).join(','))
}

/** @param {Unit[]} units that set the same */
function raiseLosers(units) {
  let changed = false
  for (const winner of units)
    for (const loser of units)
      while (
        winner !== loser &&
        winsInLayers(winner, loser) &&
        mayMeet(winner, loser) &&
        winsFlat(loser, winner)
      ) {
        winner.raise++
        changed = true
      }
  return changed
}

/** @param {Unit} unit */
function writeRaised({ selector, raise, subject }) {
  const more = ':not(#\\#)'.repeat(raise)
  if (!more) return selector
  if (!subject.element) return selector + more
  return selector.replace(/::?[\w-]+(?:\([^)]*\))?(?::[\w-]+)*$/, (pseudo) => more + pseudo)
}
