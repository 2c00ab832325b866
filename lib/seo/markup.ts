/** Characters that XML 1.0 cannot hold (production 2, `Char`); a half of a pair of surrogates becomes U+FFFD before. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML or HTML, in an element or between the quotation marks of an attribute. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Markup that is already written: it is not escaped again. */
export type Markup = { markup: string }

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
export type Child = Markup | string | undefined | Child[]

function write(child: Child): string {
  if (child === undefined) return ''
  if (Array.isArray(child)) return child.map(write).join('')
  return typeof child === 'string' ? escapeMarkup(child) : child.markup
}

/** Some children as one piece of markup. */
export function join(...children: Child[]): Markup {
  return { markup: write(children) }
}

/**
 * An element, the same in XML and in HTML: one without children closes itself, an attribute that is `true` has its name
 * for a value, one that is undefined or `false` is left out.
 */
export function element(name: string, attributes: Attributes, ...children: Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escapeMarkup(value === true ? key : String(value))}"`)
    .join('')
  if (children.length === 0) return { markup: `<${name}${written}/>` }
  return { markup: `<${name}${written}>${write(children)}</${name}>` }
}
