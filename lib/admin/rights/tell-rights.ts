import type { Told } from '../../command-line/command.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Certificate } from '../../core/records/certificate.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Corrected } from '../../use-cases/rights/change-for-person.ts'
import type { Person } from './asked-person.ts'

/** What became of a correction, behind a reference. */
export const correctedWords: Readonly<Record<Corrected, string>> = {
  done: 'is corrected, and whoever has it is told',
  same: 'is so already',
  untold: 'is corrected; there is no room for a note, so tell whoever has it yourself',
  restricted: 'is only kept: person unrestrict first, so that whoever has it can be told',
  gone: 'is gone',
}

/** How an erasure ended; `refused` where something is left. */
export function tellErased(certificate: Certificate, files: readonly string[]): Told {
  const { erased, left, copies, inBackupsUntil } = certificate
  const lines = [
    `Erased: ${erased.length}. Backups may hold them until ${londonDate(inBackupsUntil)}.`,
    ...(left.length === 0 ? [] : [`It broke off. Still there: ${left.join(', ')}. Run the same again.`]),
    ...(copies.length === 0
      ? []
      : [
          `Copies by email: ${copies.map(({ officer }) => officer).join(', ')}. Ask them to delete theirs; the certificate has the words.`,
        ]),
    `Certificate: ${files.join(', ')}`,
  ]
  return { lines, data: { ...certificate, files }, ...(left.length === 0 ? {} : { outcome: 'refused' }) }
}

/** What would be done, and how to have it done. */
export function unconfirmed(lines: readonly string[], would: string, { chosen, found }: Person): Told {
  return {
    lines: [...lines, `${would}: ${chosen.length}. Add --yes to do it.`],
    data: { found: found.enquiries.length, references: referencesOf(chosen) },
    outcome: 'unconfirmed',
  }
}

/** Whom a command found, for programs. */
export function dataOf({ found, everywhere, chosen }: Person) {
  const { names, related, unreadable } = found
  return { references: referencesOf(chosen), names, related, unreadable, everywhere }
}

/** Their references, in their order. */
export function referencesOf(enquiries: readonly Enquiry[]): readonly Reference[] {
  return enquiries.map(({ reference }) => reference)
}

/** The same as a text. */
export function listOf(enquiries: readonly Enquiry[]): string {
  return referencesOf(enquiries).join(', ') || 'none'
}
