/**
 * The address that is meant by one that begins with several slashes, as joined by a program that had one on either
 * side: the same with single ones in its path. Anything else is undefined; Next puts slashes further on right itself.
 */
export function singleSlashes(url: string): string | undefined {
  if (!url.startsWith('//')) return undefined
  const [path = ''] = url.split(/[?#]/, 1)
  return path.replace(/[/\\]+/g, '/') + url.slice(path.length)
}
