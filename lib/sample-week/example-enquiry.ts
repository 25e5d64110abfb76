import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import type { SampleAnswers } from './sample-enquiry.ts'

/** A kind as it is needed here: its name, and its own example of answers. */
interface ExampleKind {
  readonly name: string
  readonly example: Readonly<Record<string, unknown>>
}

/** One enquiry that an organisation takes: a kind's own example, from an area of this organisation. */
export function exampleEnquiry(
  { districts }: Pick<CompiledOrganisation, 'districts'>,
  kinds: readonly ExampleKind[],
): { readonly kind: string; readonly answers: SampleAnswers } {
  const kind = kinds.find(({ name }) => name === shownInReadme) ?? kinds[0]
  if (kind === undefined) throw new RangeError('There is no kind of enquiry.')
  const { name, area } = kind.example
  return {
    kind: kind.name,
    answers: {
      ...kind.example,
      name: String(name),
      area: placedIn(
        String(area),
        districts.map((district) => district.name),
      ),
    },
  }
}

const shownInReadme = 'community-mentoring'

/** The area if there is such a one, else the first there is. */
export function placedIn(area: string, areas: readonly string[]): string {
  return areas.includes(area) ? area : (areas[0] ?? area)
}

/** The command line that posts it to a service at `url`, for the shell that people have there: of `win32`, the Command Prompt. */
export function curlOf(
  url: string,
  { kind, answers }: { readonly kind: string; readonly answers: SampleAnswers },
  platform: string,
): string {
  const quote = platform === 'win32' ? quoteForWindows : quoteForShells
  const header = quote('content-type: application/json')
  return `curl -i -H ${header} -d ${quote(JSON.stringify(answers))} ${url.replace('http://', '')}/v1/enquiries/${kind}`
}

function quoteForShells(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

// As curl.exe reads its command line. A percent sign would be a variable of the Command Prompt: JSON can do without.
function quoteForWindows(text: string): string {
  return `"${text.replaceAll('"', '\\"').replaceAll('%', '\\u0025')}"`
}
