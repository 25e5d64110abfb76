import type { Told } from '../../command-line/command.ts'
import { CommandProblem } from '../../command-line/command-problem.ts'
import { writeOwnFile } from '../../command-line/output.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import { renderCertificatePage } from '../../pages/rights/certificate-page.ts'
import { renderCopyPage } from '../../pages/rights/copy-page.ts'
import { type Correction, createChangeForPerson } from '../../use-cases/rights/change-for-person.ts'
import { copyOfEnquiry } from '../../use-cases/rights/copy-of-enquiry.ts'
import { createEraseEnquiries } from '../../use-cases/rights/erase-enquiries.ts'
import type { SoughtPerson } from '../../use-cases/rights/find-person.ts'
import type { AdminContext } from '../admin-context.ts'
import { type AskedPerson, findAsked, type Person, sureOfOne, tellPerson } from './asked-person.ts'
import { type OpenRights, openRights } from './open-rights.ts'
import { correctedWords, dataOf, listOf, referencesOf, tellErased, unconfirmed } from './tell-rights.ts'

/** What commands about a person's rights do. All throw `CommandProblem` and `StoreFailed`. */
export function createServeRights({ world, deployment, output }: AdminContext) {
  return { find, copy, erase, eraseReferences, correct, restrict, lift }

  /** Who it is, and where; with names and addresses only as `reveal`. */
  async function find(asked: AskedPerson): Promise<Told> {
    return about(asked, async (opened, person) => {
      await record(opened, 'person find', asked, person.found.enquiries)
      return { lines: tellPerson(person, asked), data: dataOf(person) }
    })
  }

  /** Files to give to the person: a page and JSON, that only whoever runs this can read. */
  async function copy(asked: AskedPerson & { readonly folder: string }): Promise<Told> {
    return about(asked, async (opened, person) => {
      sureOfOne(person, asked)
      const copies = person.chosen.map((enquiry) => copyOfEnquiry(enquiry, opened))
      const at = opened.clock.now()
      const surroundings = {
        organisation: opened.organisation,
        words: world.pageWords,
        rights: world.rightsWords,
      }
      const name = `${asked.folder}/copy-${londonDate(at)}-${world.createId().slice(0, 8)}`
      const files = [`${name}.html`, `${name}.json`]
      await record(opened, 'person export', asked, person.chosen)
      await writeOwnFile(`${name}.html`, once(renderCopyPage(surroundings, { copies, at })))
      await writeOwnFile(`${name}.json`, once(JSON.stringify({ at, enquiries: copies }, null, 2)))
      const lines = [
        ...tellPerson(person, asked),
        `Written, for you alone to read: ${files.join(', ')}`,
        'Read them before you give them away: a note of an officer may name somebody else. Make sure that whoever asks is that person.',
      ]
      return { lines, data: { ...dataOf(person), files } }
    })
  }

  async function erase(asked: AskedPerson & Doing): Promise<Told> {
    return about(asked, async (opened, person) => {
      sureOfOne(person, asked)
      if (!asked.yes) return unconfirmed(tellPerson(person, asked), 'They would be erased for good', person)
      return erased(opened, person.chosen, {
        ...{ command: 'person erase', asked },
        ...(person.isAll ? { person: person.sought } : {}),
      })
    })
  }

  /** Erases by reference, whoever's it is. */
  async function eraseReferences(
    references: readonly Reference[],
    asked: Doing & { readonly reason: string; readonly command: string },
  ): Promise<Told> {
    return within(async (opened) => {
      const read = await Promise.all(references.map((reference) => opened.store.read(reference)))
      const chosen = read.filter((one) => one !== undefined)
      if (!asked.yes)
        return {
          lines: [`There would be erased for good: ${listOf(chosen)}.`, 'Add --yes to do it.'],
          data: { references: referencesOf(chosen) },
          outcome: 'unconfirmed',
        }
      return erased(opened, chosen, { command: asked.command, asked, references })
    })
  }

  async function correct(asked: AskedPerson & Doing & { readonly correction: Correction }): Promise<Told> {
    return about(asked, async (opened, person) => {
      sureOfOne(person, asked)
      const { email } = asked.correction
      if (email !== undefined && toEmailAddress(email) === undefined)
        throw new CommandProblem(['--email must be an email address.'], 'mistyped')
      if (!asked.yes) return unconfirmed(tellPerson(person, asked), 'They would be corrected', person)
      await record(opened, 'person correct', asked, person.chosen)
      const { correct: correctOne } = createChangeForPerson(opened)
      const done = await inTurn(person.chosen, ({ reference }) => correctOne(reference, asked.correction))
      const lines = done.map(({ reference, outcome }) => `${reference}  ${correctedWords[outcome]}`)
      return { lines, data: done }
    })
  }

  async function restrict(asked: AskedPerson & Doing): Promise<Told> {
    return changing(asked, 'restrict', 'They would be kept and not used')
  }

  async function lift(asked: AskedPerson & Doing): Promise<Told> {
    return changing(asked, 'lift', 'They would be used again, by the dates that they had')
  }

  async function changing(
    asked: AskedPerson & Doing,
    what: 'restrict' | 'lift',
    would: string,
  ): Promise<Told> {
    return about(asked, async (opened, person) => {
      sureOfOne(person, asked)
      if (!asked.yes) return unconfirmed(tellPerson(person, asked), would, person)
      await record(opened, `person ${what === 'lift' ? 'unrestrict' : what}`, asked, person.chosen)
      const changes = createChangeForPerson(opened)
      const done = await inTurn(person.chosen, ({ reference }) => changes[what](reference))
      const said =
        what === 'lift'
          ? 'goes on, by the dates that it had'
          : 'is kept, and nothing else is done with it. Ask who has a copy by email not to use it.'
      const lines = done.map(({ reference, outcome }) => `${reference}  ${outcome ? said : 'is gone'}`)
      return { lines, data: done }
    })
  }

  function about(
    asked: AskedPerson,
    work: (opened: OpenRights, person: Person) => Promise<Told>,
  ): Promise<Told> {
    return within(async (opened) => work(opened, await findAsked(opened, asked, output.progress)))
  }

  async function within(work: (opened: OpenRights) => Promise<Told>): Promise<Told> {
    const opened = await openRights(world, await deployment())
    try {
      return await work(opened)
    } finally {
      opened.close()
    }
  }

  async function erased(
    opened: OpenRights,
    chosen: readonly Enquiry[],
    {
      command,
      asked,
      references = referencesOf(chosen),
      person,
    }: {
      readonly command: string
      readonly asked: Doing & { readonly reason: string }
      readonly references?: readonly Reference[]
      readonly person?: SoughtPerson
    },
  ): Promise<Told> {
    const number = world.createId()
    await record(opened, command, asked, chosen)
    const certificate = await createEraseEnquiries(opened)({
      ...{ references, number },
      ...(person === undefined ? {} : { person }),
    })
    const name = `${asked.folder}/erasure-${londonDate(certificate.at)}-${number.slice(0, 8)}`
    const pages = { words: world.pageWords, rights: world.rightsWords }
    await writeOwnFile(`${name}.html`, once(renderCertificatePage(pages, certificate)))
    await writeOwnFile(`${name}.json`, once(JSON.stringify(certificate, null, 2)))
    return tellErased(certificate, [`${name}.html`, `${name}.json`])
  }
}

/** What a command that changes something is told besides. */
interface Doing {
  readonly yes: boolean
  /** Where files go. */
  readonly folder: string
}

function record(
  opened: OpenRights,
  command: string,
  { reason, ...asked }: { readonly reason: string; readonly reveal?: boolean },
  enquiries: readonly Enquiry[],
): Promise<unknown> {
  const counts = {
    enquiries: enquiries.length,
    ...(asked.reveal === true ? { revealed: enquiries.length } : {}),
  }
  return opened.recordAct({ command, reason, counts, references: referencesOf(enquiries) })
}

async function inTurn<Outcome>(
  enquiries: readonly Enquiry[],
  work: (enquiry: Enquiry) => Promise<Outcome>,
): Promise<readonly { readonly reference: Reference; readonly outcome: Outcome }[]> {
  const done: { reference: Reference; outcome: Outcome }[] = []
  for (const enquiry of enquiries) done.push({ reference: enquiry.reference, outcome: await work(enquiry) })
  return done
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
