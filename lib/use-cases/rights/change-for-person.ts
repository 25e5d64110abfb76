import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { isRestricted } from '../../core/enquiry/enquiry.ts'
import { type Command, mayAddNote } from '../../core/enquiry/lifecycle/decide.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { lookupHashes, personHash } from '../keyed-hashes/lookup-hashes.ts'

interface ChangeDependencies extends EnquiryDependencies {
  readonly identityKey: IdentityKey
  readonly queue: WorkQueue
  readonly observe: Observe
  readonly words: CoreWords
}

/** What somebody says is right; at least one of them. */
export interface Correction {
  readonly email?: string
  readonly name?: string
  readonly phone?: string
  /** About anything else: it is added to the enquiry, and what was written stays as it was. */
  readonly message?: string
}

/** `untold`: corrected, but there is no room for the note by which whoever has it is told. `restricted`: only kept, so nothing. */
export type Corrected = 'done' | 'same' | 'untold' | 'restricted' | 'gone'

/**
 * What whoever sent an enquiry asks us to do with it, other than to erase it. Each is one write, is safe to repeat, and waits for
 * nobody. All throw `StoreFailed` and `TooManyConflicts`.
 */
export function createChangeForPerson(dependencies: ChangeDependencies) {
  const { identityKey, words } = dependencies
  const { change } = enquiriesIn(dependencies)
  return { correct, restrict, lift }

  /**
   * Puts right what is wrong and tells whoever has it by a note, as if its sender had added one. A new address gets the
   * acknowledgement while an answer is awaited; links that went to the one before end.
   */
  async function correct(reference: Reference, correction: Correction): Promise<Corrected> {
    const changed = await change<Corrected>(reference, (kept) => {
      if (isRestricted(kept)) return { outcome: 'restricted' }
      const commands = correcting(kept, correction)
      const changes = changesIn(kept, correction)
      if (Object.keys(changes).length === 0)
        return { outcome: commands.length > 0 ? 'done' : 'same', commands }
      const text = words.story.rights.note(changes)
      // The same correction once more is the same note.
      if ((kept.updates ?? []).some((update) => update.text === text)) return { outcome: 'same', commands }
      const note = { type: 'update', id: `corrected-${kept.version}`, update: 'note', text } as const
      return { outcome: mayAddNote(kept) ? 'done' : 'untold', commands: [...commands, note] }
    })
    if (changed?.isChanged) await askForLook(dependencies, reference)
    return changed?.outcome ?? 'gone'
  }

  /** Keeps it, and has nothing else done with it until `lift`. Answers whether there is such an enquiry. */
  async function restrict(reference: Reference): Promise<boolean> {
    return (await change(reference, () => ({ outcome: '', commands: [{ type: 'restrict' }] }))) !== undefined
  }

  /** Goes on where it stood, by the dates that it had. */
  async function lift(reference: Reference): Promise<boolean> {
    const changed = await change(reference, () => ({ outcome: '', commands: [{ type: 'lift-restriction' }] }))
    if (changed?.isChanged) await askForLook(dependencies, reference)
    return changed !== undefined
  }

  function correcting(kept: Enquiry, correction: Correction): readonly Command[] {
    const { email } = correction
    const { name, phone } = changesIn(kept, correction)
    const answers = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) }
    const { phoneHash, wordMarks } = lookupHashes(identityKey, { ...kept.answers, ...answers })
    const hashes = {
      ...(phoneHash === undefined ? {} : { phoneHash }),
      ...(wordMarks === undefined ? {} : { wordMarks }),
    }
    const isOther = email !== undefined && email !== (kept.newAddress?.email ?? kept.answers['email'])
    return [
      ...(isOther
        ? [
            {
              type: 'correct-address',
              email,
              personHash: personHash(identityKey, email),
              asked: true,
            } as const,
          ]
        : []),
      ...(Object.keys(answers).length === 0 ? [] : [{ type: 'rectify', answers, ...hashes } as const]),
    ]
  }
}

/** What of a correction is not so already, but for the address, of which whoever has it is told by itself. */
function changesIn({ answers }: Enquiry, { name, phone, message }: Correction): Omit<Correction, 'email'> {
  return {
    ...(name === undefined || name === answers['name'] ? {} : { name }),
    ...(phone === undefined || phone === answers['phone'] ? {} : { phone }),
    ...(message === undefined ? {} : { message }),
  }
}
