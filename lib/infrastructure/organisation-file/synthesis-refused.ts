/** Thrown for a mistake of whoever runs the synth, not of the code: each finding is a sentence that says what to do. */
export class SynthesisRefused extends Error {
  readonly findings: readonly string[]

  constructor(findings: readonly string[]) {
    super(findings.join('\n'))
    this.name = 'SynthesisRefused'
    this.findings = findings
  }
}
