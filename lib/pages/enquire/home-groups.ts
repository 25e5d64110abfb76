import type { Kind, KindGroup } from '../../core/kind/kind.ts'

/** The kinds as people look for them: groups in order, none empty, each kind once, a kind without a group last. */
export function groupedKinds(
  kinds: readonly Kind[],
): readonly { readonly group: KindGroup; readonly kinds: readonly Kind[] }[] {
  return order
    .map((group) => ({ group, kinds: kinds.filter((kind) => (kind.group ?? 'other') === group) }))
    .filter((one) => one.kinds.length > 0)
}

const order: readonly KindGroup[] = ['groups', 'give', 'place', 'other']
