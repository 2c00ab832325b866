/** The value at a path of one that YAML held; a field that takes a list may hold its one item without the list. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((held, part) => {
    if (typeof part === 'number' && !Array.isArray(held)) return held
    return held !== null && typeof held === 'object' && Object.hasOwn(held, part)
      ? (held as Record<PropertyKey, unknown>)[part]
      : undefined
  }, value)
}
