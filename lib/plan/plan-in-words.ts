import type { Change, Grade } from './change.ts'
import { consentFor, inTheWay } from './may-deploy.ts'

const headings: Readonly<Record<Grade, string>> = {
  hurts: 'This hurts somebody',
  matters: 'Somebody should know this, or do something',
  note: 'Good to know',
}

/** A plan as people read it: the worst first, what to do about each, and what `npm run deploy` would do. */
export function planInWords(changes: readonly Change[], stackName: string): readonly string[] {
  if (changes.length === 0)
    return [`Nothing changes for anybody. npm run deploy would bring ${stackName} to this release.`]
  const parts = (['hurts', 'matters', 'note'] as const).flatMap((grade) => {
    const some = changes.filter((change) => change.grade === grade)
    return some.length === 0 ? [] : [headings[grade], ...some.flatMap(inLines), '']
  })
  return [...parts, ending(changes, stackName)]
}

function inLines({ says, todo }: Change): readonly string[] {
  return [`- ${says}`, ...(todo === undefined ? [] : [`  What to do: ${todo}`])]
}

function ending(changes: readonly Change[], stackName: string): string {
  const consent = consentFor(inTheWay(changes, { yes: false, ends: [] }))
  return consent === ''
    ? `npm run deploy would go ahead with ${stackName}.`
    : `npm run deploy would stop here. If you mean all of this, say so: npm run deploy -- … ${consent}`
}
