import type { Mail } from '../../core/delivery/mail.ts'
import { findOfficer, type NeedsChecking } from '../../core/organisation/organisation.ts'
import type { Observe } from '../../ports/observer.ts'
import { type ChangeDirectoryDependencies, writeOverlay } from '../directory/change-directory.ts'
import type { MailEvent } from './mail-event.ts'

interface MarkAddressesDependencies
  extends Pick<ChangeDirectoryDependencies, 'directoryStore' | 'organisation' | 'clock' | 'random'> {
  readonly observe: Observe
}

/**
 * Marks the directory's addresses that failed permanently by these events: they are tried last, until somebody says that
 * they work or the organisation file has others. An event that a mail has recorded already marks nothing, so that a
 * cleared mark stays cleared. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createMarkAddresses(dependencies: MarkAddressesDependencies) {
  const { organisation, observe } = dependencies

  return async function markAddresses(mails: readonly Mail[], events: readonly MailEvent[]): Promise<void> {
    for (const event of events) {
      const reason = reasonOf(event)
      const mail = mails.find(({ claim }) => claim === event.claim)
      if (reason === undefined || mail === undefined || isKnown(mail, event)) continue
      const { id, address } = mail.to
      if (findOfficer(organisation, id) === undefined) continue
      const command = { type: 'suspect', officer: id, address, since: event.at, reason } as const
      const outcome = await writeOverlay(dependencies, command)
      if (outcome === 'done') observe({ type: 'address-needs-checking', entry: id, reason })
    }
  }
}

function reasonOf({ event, suppressed }: MailEvent): NeedsChecking['reason'] | undefined {
  if (event === 'bounce') return suppressed === true ? 'suppressed' : 'bounce'
  return event === 'complaint' || event === 'reject' ? event : undefined
}

function isKnown({ events }: Mail, { event }: MailEvent): boolean {
  return event !== 'send' && events[event] !== undefined
}
