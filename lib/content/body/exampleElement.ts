import { type ElementChildren, type ElementName, elements } from './elements'

/** Example values of attributes whose name alone would be no help. */
const attributes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    focus: 'focus="50 20"',
    date: 'date="2024-01-31"',
    updated: 'updated="2024-01-31"',
    url: 'url="https://example.org/…"',
    sensitive: 'sensitive',
  }),
)

/** How an attribute is written. */
export function exampleAttribute(key: string): string {
  return attributes.get(key) ?? `${key}="…"`
}

/** The content between the tags. */
function exampleChildren(children: ElementChildren): string {
  if (children === 'figures') return exampleOf('Figure')
  return children === 'list' ? '- …' : '…'
}

/** How an element is written, with its required attributes. */
export function exampleOf(name: ElementName): string {
  const { attributes: known, children } = elements[name]
  const required = Object.entries(known.shape).filter(([, schema]) => !schema.safeParse(undefined).success)
  const tag = [name, ...required.map(([key]) => exampleAttribute(key))].join(' ')
  const isWhole = children === 'none' || children === 'transcript'
  return isWhole ? `<${tag} />` : `<${tag}> ${exampleChildren(children)} </${name}>`
}
