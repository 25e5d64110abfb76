import { atTheDoor } from '../../functions/officer/sign-in/sign-in-browser.ts'
import { readAcceptance } from '../../functions/read-answer.ts'
import { aWeekOfEnquiries, beryl } from '../../pictures/a-week-of-enquiries.ts'

/**
 * What the guide's pictures show, as the functions send it today: the email that hands an enquiry over, what can be done with
 * it on the board, and the first rows of a list. Without addresses and names of fields, which nobody sees.
 */
export async function guideSamples(): Promise<Readonly<Record<string, string>>> {
  const { pipeline, open, signIn } = atTheDoor()
  for (const { kind, answers } of [beryl, ...aWeekOfEnquiries.filter((one) => one !== beryl).slice(0, 2)]) {
    readAcceptance(await pipeline.post(kind, answers))
    while ((await pipeline.deliver()) > 0);
  }
  const [first] = pipeline.enquiries()
  const handover = pipeline
    .mails()
    .find(({ tags }) => tags.reference === first?.reference && tags.claim.startsWith('handover'))
  await signIn()
  const enquiry = await open(`/officer/enquiries/${first?.reference}`)
  const board = await open('/officer')
  return {
    email: seen(untilDetails(handover?.html ?? '')),
    choices: seen(between(enquiry.body, /<div class="not-printed"><h2>[^<]*<\/h2>/, /<h2>/)),
    list: seen(`<ol class="plain rows">${between(board.body, /<ol class="plain rows">/, /<\/ol>/)}</ol>`),
  }
}

/** An email's style and what stands before its details, where words break as they do in an email. */
function untilDetails(email: string): string {
  const style = between(email, /<style>/, /<\/style>/)
  const first = between(email, /<body[^>]*>/, /<\w+[^>]*>Details</)
  return `<style>${style}</style><div style="margin: 0 -1rem; overflow-wrap: normal">${first}</div>`
}

/** From the end of the first to the beginning of the next `end`. Throws where there is none. */
function between(markup: string, start: RegExp, end: RegExp): string {
  const opened = start.exec(markup)
  if (opened === null) throw new Error(`There is no ${start.source}`)
  const rest = markup.slice(opened.index + opened[0].length)
  const closed = end.exec(rest)
  if (closed === null) throw new Error(`There is no ${end.source} behind ${start.source}`)
  return rest.slice(0, closed.index)
}

function seen(markup: string): string {
  return markup
    .replace(/<input type="hidden"[^>]*>/g, '')
    .replace(/ (?:href|id|for|name|value|action|form)="[^"]*"/g, '')
}
