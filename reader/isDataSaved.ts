/** Whether the reader asked to be spared data. */
export function isDataSaved(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
