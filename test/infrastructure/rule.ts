import type { Template } from './template.ts'

/** An intention of the stack, as a sentence; what a template does against it; and how to break it on purpose. */
export interface Rule {
  readonly sentence: string
  readonly findings: (template: Template) => readonly string[]
  /** Each makes a copy of the real template break the rule, so that no rule is one that cannot fail. */
  readonly breakings: Readonly<Record<string, (template: Template) => void>>
}
