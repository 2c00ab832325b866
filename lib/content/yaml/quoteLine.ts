/** A value as a quoted scalar of YAML. */
export function quoteScalar(value: string): string {
  if (!value.includes('"') && !value.includes('\\')) return `"${value}"`
  return `'${value.replaceAll("'", "''")}'`
}

const parts = /^(\s*(?:- +)?(?:[A-Za-z]+: *)?)(.*)$/

/** A line of YAML with its value in quotes, as an editor should write it. */
export function quoteLine(line: string): string {
  const [, head = '', value = ''] = parts.exec(line.trimEnd()) ?? []
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').replace(/^["']/, '')
  const key = head.replace(/:$/, ': ')
  return `${key.trimStart()}${quoteScalar(bare)}`
}
