'use strict'
/*
 * What the scripts of package.json go through: `node bin/with-node.cjs FILE …` runs FILE, if that can be done here; without a
 * file it only looks. It is written so that any Node there is can read it, and say what to do. The scripts are TypeScript,
 * which Node runs from 22.18 on; npm brings such a Node along as an optional dependency, unless it was told to leave those out
 * or there is none for this machine.
 */
const path = require('node:path')
const url = require('node:url')

const problem = problemHere()
const given = process.argv[2]
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
} else if (given !== undefined) {
  const file = path.resolve(given)
  process.argv.splice(1, 2, file)
  import(url.pathToFileURL(file).href)
}

function problemHere() {
  if (!isThere(`@esbuild/${process.platform}-${process.arch}/package.json`))
    return 'Packages for this machine are missing from node_modules. Run: npm ci --include=optional'
  if (process.features.typescript) return undefined
  const needed = `This needs Node 22.18 or newer, best 24, and this is Node ${process.versions.node}.`
  if (process.platform === 'win32' && process.arch === 'arm64')
    return `${needed} npm has no Node 24 for Windows on Arm: install it from nodejs.org, then try again.`
  return `${needed} Run npm ci --include=optional, which brings the right one along, or install Node 24 from nodejs.org.`
}

function isThere(file) {
  try {
    return Boolean(require.resolve(file))
  } catch (_) {
    return false
  }
}
