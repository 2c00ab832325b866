/** Moves the row of sections until the one that the reader is in stands in its middle, where it is out of sight. */
export function startCurrentSection(page: Document): void {
  const row = page.querySelector('.nav-row')
  const current = row?.querySelector('[aria-current]')
  if (!row || !current) return
  const room = row.getBoundingClientRect()
  const link = current.getBoundingClientRect()
  if (link.left >= room.left && link.right <= room.right) return
  // A difference: engines do not agree where a row that runs from right to left begins to count.
  row.scrollLeft += (link.left + link.right - room.left - room.right) / 2
}
