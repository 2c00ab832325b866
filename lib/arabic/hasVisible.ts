/**
 * Blanks, controls, and what Unicode draws nothing for: marks of direction, joiners, fillers, selectors of variants.
 * Not all format characters: ۝ and the signs of numbers are seen.
 */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u

/** Whether a reader sees anything of a text. */
export function hasVisible(text: string): boolean {
  return visible.test(text)
}
