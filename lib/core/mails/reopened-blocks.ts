import { enquirerActor } from '../enquiry/act.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { calledName, headerName } from '../enquiry/header-name.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isAwaited } from '../enquiry/state.ts'
import type { Update } from '../enquiry/update.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import type { CoreWords } from '../words/english.ts'
import { actorName } from './handover-words.ts'
import type { Block } from './layout/block.ts'

interface HandedAgain {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly words: CoreWords
}

/** What a handover says of an enquiry that it hands over because it was opened again, with the note that opened it; else nothing. */
export function reopenedBlocks({ enquiry, organisation, words }: HandedAgain): readonly Block[] {
  const { handover: say } = words
  const { about } = standingOf(enquiry).round
  const act = enquiry.acts?.find(({ id }) => id === about)
  if (act?.act !== 'reopen') return []
  if (act.by !== enquirerActor) {
    const name = actorName(act, organisation, words)
    return [{ type: 'warning', words: say.reopened({ quoted: name, strong: true }) }]
  }
  const who = headerName(enquiry, organisation) ?? capitalised(say.enquirer)
  const note = enquiry.updates?.find(({ id }) => id === about)?.text
  return [
    { type: 'warning', words: say.stillNeedsHelp({ quoted: who, strong: true }) },
    ...(note === undefined
      ? []
      : [
          {
            type: 'facts' as const,
            facts: [
              {
                label: words.update.note(calledName(enquiry, organisation)),
                value: note,
                long: true,
                quoted: true,
              },
            ],
          },
        ]),
  ]
}

/** What a note was sent for that did not open the enquiry again; nothing where the page did not ask. */
export function noteChoiceBlocks({
  enquiry,
  update: { choice },
  words,
}: {
  readonly enquiry: AssignedEnquiry
  readonly update: Pick<Update, 'choice'>
  readonly words: CoreWords
}): readonly Block[] {
  if (choice === undefined) return []
  const isOpen = isAwaited(standingOf(enquiry).state)
  return [{ type: 'paragraph', words: words.update.choice[choice](isOpen) }]
}
