import type { RecordedAct } from '../enquiry/act.ts'
import { addressEdition } from '../enquiry/enquirer-address.ts'
import { type Enquiry, isRestricted } from '../enquiry/enquiry.ts'

/**
 * An enquiry as it may be shown: of one that is only kept, its reference, kind, area and dates and who has it, and nothing that
 * anybody typed. The very same object for any other. For looking at alone: written back, it would lose all that is left out.
 */
export function veiled(enquiry: Enquiry): Enquiry {
  if (!isRestricted(enquiry)) return enquiry
  const { extras: _, arrival: __, notes: ___, spam: ____, entered: _____, urgent: ______, ...rest } = enquiry
  const {
    personHash: _p,
    phoneHash: _n,
    wordMarks: _m,
    beforeReopening: _b,
    withheldMails: _w,
    ...kept
  } = rest
  const { area } = kept.answers
  return {
    ...kept,
    answers: area === undefined ? {} : { area },
    ...(kept.newAddress && {
      newAddress: { at: kept.newAddress.at, email: '', edition: addressEdition(kept) },
    }),
    updates: (kept.updates ?? []).map(({ text: _t, ...update }) => update),
    acts: (kept.acts ?? []).map(withoutWords),
    mails: kept.mails.map((mail) => ({ ...mail, to: { ...mail.to, address: '' } })),
    history: [],
  }
}

/** Without what an officer typed. */
function withoutWords(act: RecordedAct): RecordedAct {
  const { name: _, ...kept } = act
  if (kept.act !== 'pass-on' && kept.act !== 'recategorise') return kept
  const { reason: __, ...rest } = kept
  return rest
}
