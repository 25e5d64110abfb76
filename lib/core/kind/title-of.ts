/** The title of what has that name; the bare name where nothing has it any more. */
export function titleOf(
  all: readonly { readonly name: string; readonly title: string }[],
  name: string,
): string {
  return all.find((one) => one.name === name)?.title ?? name
}
