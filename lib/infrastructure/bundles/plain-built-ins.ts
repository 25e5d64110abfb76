import { builtinModules, createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

/**
 * Gives Node's own modules to a CommonJS bundle as plain properties of `require(…)`. On its own, esbuild copies all
 * properties of such a module into a new object, once for each file that imports it, at every cold start.
 */
export const plainBuiltIns: Plugin = {
  name: 'plain-built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, namespace, kind }) => {
      const name = path.replace(/^node:/, '')
      if (namespace === space || kind !== 'import-statement' || !builtinModules.includes(name))
        return undefined
      return { path: name, namespace: space, sideEffects: false }
    })
    onLoad({ filter: /.*/, namespace: space }, ({ path }) => ({ contents: moduleOf(path), loader: 'js' }))
  },
}

const space = 'plain-built-in'
const load = createRequire(import.meta.url)

function moduleOf(name: string): string {
  const exported: unknown = load(`node:${name}`)
  const names = Object.keys(Object(exported)).filter(
    (key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'default',
  )
  return [
    `const whole = /* @__PURE__ */ (() => require('node:${name}'))()`,
    'const part = (key) => whole[key]',
    // Pure, so that what nobody imports is left out: some of these are getters that load more of Node.
    ...names.map((key) => `const ${key}$ = /* @__PURE__ */ part('${key}')`),
    `export { whole as default, ${names.map((key) => `${key}$ as ${key}`).join(', ')} }`,
  ].join('\n')
}
