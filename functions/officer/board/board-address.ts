import type { Reference } from '../../../lib/core/enquiry/reference.ts'
import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { type EmailAddress, toEmailAddress } from '../../../lib/core/text/email-address.ts'
import { isBlank, toSingleLine } from '../../../lib/core/text/text-policy.ts'
import type { BoardAddressPage } from '../../../lib/pages/board/board-address-page.ts'
import { boardEnquiryPath } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import {
  addressProblem,
  type createCorrectForEnquirer,
} from '../../../lib/use-cases/board/correct-for-enquirer.ts'
import { fieldIn, wrongField } from '../../shared/form/posted-field.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { isOutage } from '../../shared/http/tell-outage.ts'
import { type PostedPerson, personOf, problemsWithPerson, readPostedPerson } from '../deal/posted-person.ts'
import type { createBoardEnquiryPages, Open } from './board-enquiry-pages.ts'

interface BoardAddressDependencies {
  readonly pages: ReturnType<typeof createBoardEnquiryPages>
  readonly correctForEnquirer: ReturnType<typeof createCorrectForEnquirer>
  readonly surroundings: PageSurroundings
}

/** An address as posted: untrusted. */
interface PostedAddress extends PostedPerson {
  readonly email: string
  readonly confirmed: boolean
}

/** Changes the enquirer's email address, for somebody signed in: typed, checked, confirmed. */
export function createBoardAddress(dependencies: BoardAddressDependencies) {
  const { pages, correctForEnquirer, surroundings } = dependencies
  const { organisation, words } = surroundings
  const { problems: say } = words.board.enquiry.address
  return { asksFor, isPosted, show, receive }

  /** Whether the page is asked for, and there is something to change. */
  function asksFor({ query }: HttpRequest, { view }: Open): boolean {
    return query?.get('change') === 'address' && view.mayCorrect
  }

  function isPosted(pairs: readonly FormPair[]): boolean {
    return fieldIn(pairs, 'address') !== ''
  }

  function show(open: Open): HttpResponse {
    return pages.address(open, {})
  }

  async function receive(open: Open, pairs: readonly FormPair[]): Promise<HttpResponse> {
    const posted = readPosted(pairs)
    const people = pages.peopleFor(open)
    const typed = { ...posted, typed: posted.email }
    const address = toEmailAddress(posted.email)
    const unnamed = problemsWithPerson(posted, { people, words, prefix })
    if (address === undefined || unnamed.length > 0)
      return pages.address(open, { ...typed, problems: [...problemsWith(posted, address), ...unnamed] })
    if (!posted.confirmed) {
      const wrong = addressProblem(open.view.enquiry, address, organisation)
      return wrong === undefined
        ? pages.address(open, { ...typed, check: address })
        : pages.address(open, { ...typed, problems: [wrongField('email', say[wrong])] })
    }
    try {
      const { reference } = open.view.enquiry
      const pressed = { ...personOf(posted, people), known: true }
      const outcome = await correctForEnquirer(reference, open.officer, {
        ...{ email: toSingleLine(posted.email), address },
        ...pressed,
      })
      return outcome === 'done' ? seeOther(changedPath(reference)) : refused(open, typed, outcome)
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.address(open, { ...typed, check: address, unavailable: true })
    }
  }

  function refused(
    open: Open,
    typed: Pick<BoardAddressPage, 'typed' | 'who' | 'otherName'>,
    outcome: Exclude<Awaited<ReturnType<typeof correctForEnquirer>>, 'done'>,
  ): HttpResponse {
    if (outcome === undefined) return pages.notFound(open.officer)
    const problem =
      outcome === 'who'
        ? wrongField(`${prefix}who`, words.officer.problems.noWho)
        : wrongField('email', say[outcome])
    return pages.address(open, { ...typed, problems: [problem] })
  }

  function problemsWith(
    { email }: PostedAddress,
    address: EmailAddress | undefined,
  ): readonly FieldProblem[] {
    if (address !== undefined) return []
    return [wrongField('email', isBlank(email) ? say.none : say.unreadable)]
  }

  function readPosted(pairs: readonly FormPair[]): PostedAddress {
    return {
      email: fieldIn(pairs, 'email'),
      confirmed: fieldIn(pairs, 'address') === 'yes',
      ...readPostedPerson(pairs, prefix),
    }
  }
}

/** Of the fields that say who at a desk changes it. */
const prefix = 'address-'

function changedPath(reference: Reference): string {
  return `${boardEnquiryPath(reference)}?changed=address`
}
