const width = 34

const figure = (milliseconds: number) =>
  (milliseconds < 10 ? milliseconds.toFixed(3) : String(Math.round(milliseconds))).padStart(9)

/** Prints a time and what multiple it is of something simple that the same run did. */
export function sayTime(what: string, milliseconds: number, baseline: number, more = ''): void {
  const multiple = (milliseconds / baseline).toFixed(2).padStart(9)
  console.log(`${what.padEnd(width)} ${figure(milliseconds)} ms ${multiple} x${more && `  ${more}`}`)
}
