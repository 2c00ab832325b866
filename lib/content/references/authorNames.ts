import { fold } from '@/lib/arabic/fold'
import type { Author } from '@/lib/model/model'

/** Finds the id of an author by the name in either language, as an editor writes it who does not know the id. */
export function authorNames(authors: readonly Author[]): (name: string) => string | undefined {
  // Hardly any pass has such a name to look for.
  const open = () =>
    new Map(authors.flatMap(({ id, name }) => Object.values(name).map((words) => [fold(words), id] as const)))
  let ids: ReturnType<typeof open> | undefined
  return (name) => (ids ??= open()).get(fold(name))
}
