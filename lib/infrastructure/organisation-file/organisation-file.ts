import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Kind } from '../../core/kind/kind.ts'
import { checkOrganisation } from '../../core/organisation/check/check-organisation.ts'
import type { Finding } from '../../core/organisation/check/finding.ts'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import { toOrganisation } from '../../core/organisation/organisation-draft.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { readLogo } from './organisation-logo.ts'
import { organisationShape } from './organisation-shape.ts'
import { isName } from './shape.ts'
import { type LocatedFile, readYaml } from './yaml-file.ts'

/** One thing to mend, with its place: lines and columns count from 1. Both texts are sentences. */
interface FileFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly problem: string
  readonly fix: string
}

type OrganisationReading =
  | { readonly ok: true; readonly organisation: CompiledOrganisation }
  | { readonly ok: false; readonly findings: readonly FileFinding[] }

/**
 * Reads and checks an organisation file. Either it is whole and every enquiry of these kinds has somebody, or there
 * is at least one finding, in the order of the file. The version is 12 hex digits of the content's SHA-256: other
 * comments or another layout give the same one.
 */
export function readOrganisationFile(path: string, kinds: readonly Kind[]): OrganisationReading {
  const found = readBytes(path)
  if ('problem' in found) return { ok: false, findings: [{ file: path, line: 1, column: 1, ...found }] }
  return readOrganisationText(found.text, { path, kinds })
}

/** The same for the text of a file; `path` gives its name. */
export function readOrganisationText(
  text: string,
  { path, kinds }: { path: string; kinds: readonly Kind[] },
): OrganisationReading {
  const reading = readYaml(text)
  if (!reading.ok)
    return { ok: false, findings: reading.findings.map((finding) => ({ file: path, ...finding })) }
  const { yaml } = reading
  const name = basename(path).replace(/\.ya?ml$/, '')
  const { draft, findings } = checkAll(yaml, kinds)
  const { logo, findings: ofLogo } = readLogo(draft.look?.logo, { directory: dirname(path), findings })
  const all = [...(isName(name) ? [] : [badFileName(name)]), ...findings, ...ofLogo]
  if (all.length > 0) {
    return { ok: false, findings: all.map((finding) => locate(finding, path, yaml)).sort(byPlace) }
  }
  const version = versionOf(toOrganisation(draft, { name, version: '', logo }))
  return { ok: true, organisation: toOrganisation(draft, { name, version, logo }) }
}

/** One line for each finding: `cambridgeshire.yaml:12:5 What is wrong. What to do.` */
export function describeFindings(findings: readonly FileFinding[]): readonly string[] {
  return findings.map(({ file, line, column, problem, fix }) => `${file}:${line}:${column} ${problem} ${fix}`)
}

function readBytes(path: string): { text: string } | { problem: string; fix: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    if (error instanceof TypeError) {
      return { problem: 'This file is not UTF-8 text.', fix: 'Save it again with the encoding UTF-8.' }
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return {
      problem: code === 'ENOENT' ? 'There is no such file.' : `This file cannot be read (${code}).`,
      fix: 'Check the name of the organisation; its file stands in lib/organisations.',
    }
  }
}

function checkAll(yaml: LocatedFile, kinds: readonly Kind[]) {
  const findings: Finding[] = []
  const draft = organisationShape.read(yaml.content, [], (finding) => findings.push(finding))
  if (findings.some(hidesASection)) return { draft, findings }
  const isStandIn = (later: Finding) => findings.some((finding) => isWithin(later.path, finding.path))
  const deeper = checkOrganisation(draft, kinds).filter((finding) => !isStandIn(finding))
  const isHole = (finding: Finding) => finding.path[0] === 'routes' && finding.path.length <= 2
  const coverageIsKnown = findings.every(
    (finding) => finding.path[0] !== 'routes' && finding.path[0] !== 'areas',
  )
  return {
    draft,
    findings: [...findings, ...deeper.filter((finding) => coverageIsKnown || !isHole(finding))],
  }
}

/** With a whole section missing or misspelt, everything that refers to it would seem wrong as well. */
function hidesASection({ path, at }: Finding): boolean {
  const referredTo = ['areas', 'officers', 'desks', 'managers']
  return path.length === 0 || (path.length === 1 && (at === 'name' || referredTo.includes(String(path[0]))))
}

function isWithin(path: Finding['path'], outer: Finding['path']): boolean {
  return outer.every((step, index) => path[index] === step)
}

function locate({ path, at, problem, fix }: Finding, file: string, yaml: LocatedFile): FileFinding {
  // What people typed is quoted in these sentences, line breaks and all.
  const oneLine = (sentence: string) => toHeaderText(sentence, 1000)
  return { file, ...yaml.positionOf(path, at), problem: oneLine(problem), fix: oneLine(fix) }
}

function byPlace(one: FileFinding, other: FileFinding): number {
  return one.line - other.line || one.column - other.column
}

function badFileName(name: string): Finding {
  return {
    path: [],
    problem: `"${name}" cannot be the name of an organisation: names have lower-case letters, digits and hyphens only.`,
    fix: 'Rename the file, like cambridgeshire.yaml.',
  }
}

function versionOf(organisation: CompiledOrganisation): string {
  return createHash('sha256').update(JSON.stringify(organisation)).digest('hex').slice(0, 12)
}
