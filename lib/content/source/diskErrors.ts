const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

const absences: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])
/** A folder or a link where a file was looked for: the disk said what is there. */
const others: ReadonlySet<unknown> = new Set(['EISDIR', 'ELOOP', 'EMLINK'])

/** Whether an error says that there is nothing by this name. */
export const isAbsence = (error: unknown) => absences.has(codeOf(error))

/** Whether a disk, or its rights, do not say what is there: that is another thing than that nothing is. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && !absences.has(code) && !others.has(code)
}
