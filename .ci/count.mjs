// Prints "passed failed" of a vitest JSON report. A report without a single test counts as a failure.
// What failed is told on standard error, with its first lines: the script's end repeats it.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const tell = (what, message = '') =>
  process.stderr.write(`FAILED: ${what}\n${message.split('\n').slice(0, 12).join('\n')}\n`)
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
)
for (const file of brokenFiles) tell(file.name, file.message)
for (const file of report.testResults)
  for (const test of file.assertionResults)
    if (test.status === 'failed') tell(`${file.name}: ${test.fullName}`, test.failureMessages.join('\n'))
const nothing = report.numTotalTests === 0 ? 1 : 0
process.stdout.write(`${report.numPassedTests} ${report.numFailedTests + brokenFiles.length + nothing}\n`)
