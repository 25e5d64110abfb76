/** "a, b and c", or with another word before the last. */
export function listInWords(names: readonly string[], conjunction = 'and'): string {
  if (names.length <= 1) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`
}
