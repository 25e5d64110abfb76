// Prints "passed failed" of a vitest JSON report. A report without a single test counts as a failure.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length
const nothing = report.numTotalTests === 0 ? 1 : 0
process.stdout.write(`${report.numPassedTests} ${report.numFailedTests + brokenFiles + nothing}\n`)
