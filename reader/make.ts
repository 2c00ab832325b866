/**
 * Makes an element with its attributes and what stands in it: trusted types allow no HTML from text. An attribute without
 * a value is left out.
 */
export function make(
  page: Document,
  name: string,
  attributes: Record<string, string | undefined> = {},
  children: (Node | string)[] = [],
): HTMLElement {
  const element = page.createElement(name)
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value)
  element.append(...children)
  return element
}
