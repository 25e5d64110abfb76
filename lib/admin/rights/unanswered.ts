import type { Told } from '../../command-line/command.ts'
import { isRestricted } from '../../core/enquiry/enquiry.ts'
import { firstAnswerAt } from '../../core/enquiry/retention.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import { addMonths } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { readOrSkip } from '../../use-cases/item-changes/read-listed.ts'
import { chooseRows } from '../../use-cases/lookups/choose-rows.ts'
import type { AdminContext } from '../admin-context.ts'
import { openRights } from './open-rights.ts'
import { createServeRights } from './serve-rights.ts'

/** Months, where the organisation's file says none. */
const usualMonths = 12

/**
 * Tells what came so long ago and was never answered, or erases it. UK GDPR, Article 5(1)(e): nothing is kept for longer than
 * it is needed, and that is for a person to decide of somebody who still waits. Throws `CommandProblem` and `StoreFailed`.
 */
export async function serveUnanswered(
  context: AdminContext,
  asked: {
    readonly erase: boolean
    readonly yes: boolean
    readonly folder: string
    readonly reason: string | undefined
  },
): Promise<Told> {
  const found = await unansweredIn(context)
  const references = found.map(({ reference }) => reference)
  if (asked.erase && references.length > 0)
    return createServeRights(context).eraseReferences(references, {
      ...{ ...asked, reason: asked.reason ?? '', command: 'enquiry unanswered' },
    })
  const lines = found.map(({ reference, receivedAt, holder = 'nobody yet' }) =>
    [reference, londonDate(receivedAt), holder].join('  '),
  )
  return {
    lines: lines.length === 0 ? ['There is nothing so old that nobody answered.'] : lines,
    data: found,
  }
}

async function unansweredIn({ world, deployment }: AdminContext) {
  const opened = await openRights(world, await deployment())
  try {
    const { organisation, store } = opened
    const now = opened.clock.now()
    const until = londonDate(addMonths(now, -(organisation.unansweredMonths ?? usualMonths)))
    const choice = { states: ['waiting'], kinds: [], areas: [], holders: [], late: false, until } as const
    const rows = []
    for await (const { reference, receivedAt, holder, answeredAt } of chooseRows(
      { ...opened, now },
      choice,
    )) {
      if (answeredAt !== undefined) continue
      // The index lags, and what is only kept stands in it as it stood.
      const enquiry = await readOrSkip(store, reference)
      if (enquiry === undefined || enquiry === 'unreadable' || isRestricted(enquiry)) continue
      if (firstAnswerAt(standingOf(enquiry)) === undefined) rows.push({ reference, receivedAt, holder })
    }
    return rows
  } finally {
    opened.close()
  }
}
