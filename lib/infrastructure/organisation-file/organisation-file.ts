import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { Kind } from '../../core/kind/kind.ts'
import { checkOrganisation } from '../../core/organisation/check/check-organisation.ts'
import type { Finding } from '../../core/organisation/check/finding.ts'
import { organisationWarnings } from '../../core/organisation/check/organisation-warnings.ts'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import { toOrganisation } from '../../core/organisation/organisation-draft.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { checkDeploy } from './check-deploy.ts'
import type { DeploySection } from './deploy-shape.ts'
import { locateFindings } from './locate-findings.ts'
import { readLogo } from './organisation-logo.ts'
import { type OrganisationLines, organisationShape } from './organisation-shape.ts'
import { isName, type ShapeFinding } from './shape.ts'
import { fileText } from './typed-text/file-text.ts'
import { likelyRepair, type Outcome } from './typed-text/likely-repair.ts'
import { type MendedText, mendSlips, type TextFinding } from './typed-text/mend-slips.ts'
import { cutByNote } from './typed-text/text-warnings.ts'
import { type LocatedFile, readYaml } from './yaml-file.ts'

/** One thing to mend, with its place: lines and columns count from 1. Both texts are sentences. */
interface FileFinding extends TextFinding {
  readonly file: string
}

export type OrganisationReading =
  | {
      readonly ok: true
      readonly organisation: CompiledOrganisation
      /** What is deployed where, if the file says so; no part of the organisation nor of its version. */
      readonly deploy: DeploySection | undefined
      /** What is found later, with file and line, as the file's own findings are. */
      readonly describe: (findings: readonly Finding[]) => readonly string[]
      /** What works and is probably not what was meant, as of a day. */
      readonly warningsOn: (today: LocalDate) => readonly FileFinding[]
    }
  | { readonly ok: false; readonly findings: readonly FileFinding[] }

/**
 * Reads and checks an organisation file. Either it is whole and every enquiry of these kinds has somebody, or there
 * is at least one finding, in the order of the file. The version is 12 hex digits of the content's SHA-256: other
 * comments or another layout give the same one.
 */
export function readOrganisationFile(path: string, kinds: readonly Kind[]): OrganisationReading {
  const found = fileText(path)
  if ('problem' in found) return { ok: false, findings: [{ file: path, ...found }] }
  return readOrganisationText(found.text, { path, kinds })
}

/** The same for the text of a file; `path` gives its name. */
export function readOrganisationText(
  typed: string,
  { path, kinds }: { path: string; kinds: readonly Kind[] },
): OrganisationReading {
  const inFile = (findings: readonly TextFinding[]) => findings.map((finding) => ({ file: path, ...finding }))
  const slips = mendedSlips(typed)
  const name = basename(path).replace(/\.ya?ml$/, '')
  if (slips.lost !== undefined) return { ok: false, findings: inFile(slips.findings) }
  if (!/^\s*[^\s#]/m.test(slips.text)) return { ok: false, findings: inFile([nothingThere]) }
  const { parsed, repaired } = readRepaired(slips.text)
  const own = [...slips.findings, ...repaired, ...(isName(name) ? [] : [badFileName(name)])]
  if (!parsed.ok) {
    // The slips may be what makes no sense of the rest; if there is none, the place where it began to make none.
    return { ok: false, findings: inFile(inOrder(own.length > 0 ? own : [parsed.finding])) }
  }
  const { yaml, draft, shapeFindings } = parsed
  const checked = checkAll(parsed, kinds)
  const { logo, findings: ofLogo } = readLogo(draft.look?.logo, {
    directory: dirname(path),
    findings: shapeFindings,
  })
  const inText = [...own, ...parsed.textFindings]
  const later = locateFindings([...checked, ...ofLogo], yaml)
  // What is read of a line that is itself at fault may be wrong because of that.
  const all = inOrder([...inText, ...later.filter(({ line }) => inText.every((one) => one.line !== line))])
  if (all.length > 0) return { ok: false, findings: inFile(all) }
  const version = versionOf(toOrganisation(draft, { name, version: '', logo }))
  return {
    ok: true,
    organisation: toOrganisation(draft, { name, version, logo }),
    deploy: draft.deploy,
    describe: (findings) => describeFindings(inFile(inOrder(locateFindings(findings, yaml)))),
    warningsOn: (today) =>
      inFile(
        inOrder([...cutByNote(slips.text), ...locateFindings(organisationWarnings(draft, today), yaml)]),
      ),
  }
}

/** One line for each finding: `cambridgeshire.yaml:12:5 What is wrong. What to do.` */
export function describeFindings(findings: readonly FileFinding[]): readonly string[] {
  return findings.map(({ file, line, column, problem, fix }) => `${file}:${line}:${column} ${problem} ${fix}`)
}

/** The tabs as wide as makes sense of the lines, if there is such a width: editors show them as two, four or eight spaces. */
function mendedSlips(typed: string): MendedText {
  const first = mendSlips(typed)
  if (first.lost !== 'tabs') return first
  const widths = [first, mendSlips(typed, 4), mendSlips(typed, 8)]
  return widths.find(({ text }) => outcomeOf(parse(text)).wrongLines.length === 0) ?? first
}

type Parsed =
  | { readonly ok: false; readonly finding: TextFinding }
  | {
      readonly ok: true
      readonly yaml: LocatedFile
      readonly draft: OrganisationLines
      readonly shapeFindings: readonly ShapeFinding[]
      /** Of what stands there twice, or is YAML that is not read here. */
      readonly textFindings: readonly (TextFinding & { readonly hides?: true })[]
    }

function parse(text: string): Parsed {
  const reading = readYaml(text)
  if (!reading.ok) return reading
  const { yaml, findings: textFindings } = reading
  const shapeFindings: ShapeFinding[] = []
  const draft = organisationShape.read(yaml.content, [], (finding) => shapeFindings.push(finding))
  return { ok: true, yaml, draft, shapeFindings, textFindings }
}

/** The text read; where its lines do not belong together, as it would be with the one line mended that explains each place. */
function readRepaired(text: string): { parsed: Parsed; repaired: readonly TextFinding[] } {
  const repaired: TextFinding[] = []
  let whole = text
  let parsed = parse(whole)
  while (repaired.length < maxRepairs && outcomeOf(parsed).wrongLines.length > 0) {
    const assess = (other: string, of: 'whole' | 'part') => outcomeOf(parse(other), of)
    const repair = likelyRepair(whole, { names: lineNames, assess })
    if (repair === undefined) break
    repaired.push(repair.finding)
    whole = repair.text
    parsed = parse(whole)
  }
  return { parsed, repaired }
}

// More at once is more than anybody mends at once.
const maxRepairs = 5

/** Of a part of a file no section is missing. */
function outcomeOf(parsed: Parsed, of: 'whole' | 'part' = 'whole'): Outcome {
  if (!parsed.ok)
    return { wrongLines: [parsed.finding.line], isSound: false, count: Number.POSITIVE_INFINITY }
  const { shapeFindings, textFindings, yaml } = parsed
  const wrong = shapeFindings.filter(({ structure }) => structure === 'wrong')
  const counts = ({ path, structure }: ShapeFinding) =>
    of === 'whole' || path.length > 1 || structure !== 'missing'
  return {
    wrongLines: locateFindings(wrong, yaml).map(({ line }) => line),
    isSound: wrong.length === 0 && !textFindings.some(({ hides }) => hides),
    count: shapeFindings.filter(counts).length + textFindings.length,
  }
}

function checkAll(parsed: Parsed & { ok: true }, kinds: readonly Kind[]): readonly ShapeFinding[] {
  const { draft, shapeFindings, textFindings } = parsed
  const wrong = shapeFindings.filter(({ structure }) => structure === 'wrong')
  // Where lines stand in the wrong place, the first few are what can be acted on.
  if (wrong.length > 0)
    return [...wrong.slice(0, 2), ...shapeFindings.filter((finding) => !wrong.includes(finding)).slice(0, 1)]
  const isHidden = textFindings.some(({ hides }) => hides) || shapeFindings.some(hidesASection)
  const isStandIn = (later: ShapeFinding) =>
    shapeFindings.some((finding) => isWithin(later.path, finding.path))
  const found = [...checkOrganisation(draft, kinds), ...checkDeploy(draft.deploy, draft.sender.address)]
  const deeper = found.filter((finding) => !isStandIn(finding))
  const isHole = (finding: ShapeFinding) => finding.path[0] === 'routes' && finding.path.length <= 2
  const coverageIsKnown = shapeFindings.every(
    ({ path: [section] }) => section !== 'routes' && section !== 'areas',
  )
  return [
    ...shapeFindings,
    ...deeper.filter((finding) => !(isHidden && refers(finding)) && (coverageIsKnown || !isHole(finding))),
  ]
}

/** With a whole section missing, everything that refers to it would seem wrong as well. */
function hidesASection({ path, typed }: ShapeFinding): boolean {
  const [section] = path
  if (path.length === 0) return true
  return (
    path.length === 1 &&
    typed === undefined &&
    ['areas', 'officers', 'desks', 'managers'].includes(String(section))
  )
}

function refers({ path }: ShapeFinding): boolean {
  return ['routes', 'lastResort', 'signposts'].includes(String(path[0])) || path.at(-1) === 'deputy'
}

function isWithin(path: ShapeFinding['path'], outer: ShapeFinding['path']): boolean {
  return outer.every((step, index) => path[index] === step)
}

function inOrder<T extends TextFinding>(findings: readonly T[]): readonly T[] {
  return findings.toSorted((one, other) => one.line - other.line || one.column - other.column)
}

const nothingThere: TextFinding = {
  ...{ line: 1, column: 1, problem: 'There is nothing in this file.' },
  fix: 'Copy cambridgeshire.yaml, and change it line by line.',
}

function badFileName(name: string): TextFinding {
  const problem = `"${name}" cannot be the name of an organisation: names have lower-case letters, digits and hyphens only.`
  return { line: 1, column: 1, problem, fix: 'Rename the file, like cambridgeshire.yaml.' }
}

/** Every name that a line of the file can have. */
const lineNames = namesIn(organisationShape.schema)

function namesIn(schema: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('properties' in part && typeof part.properties === 'object' && part.properties !== null)
      for (const name of Object.keys(part.properties)) names.add(name)
    for (const inner of Object.values(part)) look(inner)
  }
  look(schema)
  return names
}

function versionOf(organisation: CompiledOrganisation): string {
  return createHash('sha256').update(JSON.stringify(organisation)).digest('hex').slice(0, 12)
}
