import type { Kind } from '../enquiry/kind.ts'

/** What brings people to us. */
export type HomeGroup = 'give' | 'place' | 'groups' | 'other'

/** The kinds as people look for them: groups in order, none empty, each kind once, a kind that nobody put into a group last. */
export function groupedKinds(
  kinds: readonly Kind[],
): readonly { readonly group: HomeGroup; readonly kinds: readonly Kind[] }[] {
  return order
    .map((group) => ({ group, kinds: kinds.filter(({ name }) => (groupOf[name] ?? 'other') === group) }))
    .filter((one) => one.kinds.length > 0)
}

const order: readonly HomeGroup[] = ['give', 'place', 'groups', 'other']

const groupOf: Readonly<Record<string, HomeGroup>> = {
  'business-volunteering': 'give',
  'micro-volunteering': 'give',
  'time-banking': 'give',
  'community-organising': 'place',
  'asset-transfer': 'place',
  'co-production': 'place',
  'community-mentoring': 'groups',
  'vcfse-support': 'groups',
}
