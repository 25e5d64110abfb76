/** The title of the item with that name; the bare name where there is none any more. */
export function titleOf(
  all: readonly { readonly name: string; readonly title: string }[],
  name: string,
): string {
  return all.find((one) => one.name === name)?.title ?? name
}
