/** Lines that go with `- `, lines that come with `+ `, by the longest common run of the others. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const width = fresh.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (one: number, other: number) => common[one * width + other] ?? 0
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = fresh.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        old[one] === fresh[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1))
  const changed: string[] = []
  let [one, other] = [0, 0]
  while (one < old.length || other < fresh.length) {
    if (one < old.length && old[one] === fresh[other]) {
      one += 1
      other += 1
    } else if (one < old.length && at(one + 1, other) >= at(one, other + 1)) changed.push(`- ${old[one++]}`)
    else changed.push(`+ ${fresh[other++]}`)
  }
  return changed
}
