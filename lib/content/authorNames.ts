import { fold } from '../arabic/fold'
import type { Author } from './model'

/** Finds the id of an author by the name in either language, as an editor writes it who does not know the id. */
export function authorNames(authors: readonly Author[]): (name: string) => string | undefined {
  const ids = new Map(authors.flatMap(({ id, name }) => Object.values(name).map((words) => [fold(words), id] as const)))
  return (name) => ids.get(fold(name))
}
