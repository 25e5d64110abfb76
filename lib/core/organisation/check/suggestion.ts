import { folded, nearest } from '../../text/nearest.ts'

/** Something that a file can name: the name as it is written there, and what people call it. */
export interface Nameable {
  readonly name: string
  readonly title?: string
}

/** What to write instead of a name that does not exist: the nearest first, then all there are. A whole sentence or two. */
export function useOneOf(typed: string, known: readonly Nameable[], { orAdd = false } = {}): string {
  const all = `${known.map(({ name }) => name).join(', ')}${orAdd ? `; or add "${typed}"` : ''}`
  const meant = meantBy(typed, known)
  return meant === undefined ? `Use one of: ${all}.` : `Did you mean ${meant}? If not, use one of: ${all}.`
}

/** The name that was probably meant, by its own letters or by what people call it. */
export function meantBy(typed: string, known: readonly Nameable[]): string | undefined {
  const several = typed.split(/[\s;/]+/)
  if (several.length > 1 && several.every((one) => known.some(({ name }) => name === one)))
    return `${several.join(', ')}, with a comma between them`
  return (
    nearest(
      typed,
      known.map(({ name }) => name),
    ) ?? known.find(({ title }) => title !== undefined && folded(title) === folded(typed))?.name
  )
}
