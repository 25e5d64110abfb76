import { toHeaderText } from '../../core/text/text-policy.ts'
import type { Path, ShapeFinding } from './shape.ts'
import { alsoOn, type TextFinding } from './typed-text/mend-slips.ts'
import type { LocatedFile } from './yaml-file.ts'

/** Findings with their places in the file; what is said of several places in the same words is one finding. */
export function locateFindings(findings: readonly ShapeFinding[], yaml: LocatedFile): readonly TextFinding[] {
  const typed = new Map(
    findings.flatMap(({ path, typed }) => (typed === undefined ? [] : [[keyOf(path), typed]])),
  )
  const inFile = (path: Path) => path.map((step, index) => typed.get(keyOf(path.slice(0, index + 1))) ?? step)
  const located = findings.map(({ path, at, before, problem, fix }) => ({
    ...(before === undefined ? yaml.positionOf(inFile(path), at) : yaml.positionOf(inFile(before), 'name')),
    // What people typed is quoted in these sentences, line breaks and all.
    ...{ problem: toHeaderText(problem, 1000), fix: toHeaderText(fix, 1000) },
  }))
  const same = Map.groupBy(located, ({ problem }) => problem)
  return [...same.values()].flatMap((places): TextFinding[] => {
    const [first, ...others] = places.toSorted(
      (one, other) => one.line - other.line || one.column - other.column,
    )
    if (first === undefined) return []
    const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line)
    return [lines.length === 0 ? first : { ...first, problem: `${first.problem} ${alsoOn(lines)}` }]
  })
}

function keyOf(path: Path): string {
  return JSON.stringify(path)
}
