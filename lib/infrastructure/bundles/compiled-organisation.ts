import type { Plugin } from 'esbuild'
import { marksOf } from '../../core/directory/seen-directory.ts'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'

/** What a bundle imports as `organisation:compiled`: the organisation as data. */
export function compiledOrganisation(organisation: CompiledOrganisation): Plugin {
  const name = 'organisation:compiled'
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^organisation:compiled$/ }, () => ({ path: name, namespace: name }))
      // esbuild gives each key of a JSON file as a named export, and leaves out what nobody imports.
      onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: JSON.stringify({ organisation, marks: marksOf(organisation.officers) }),
        loader: 'json',
      }))
    },
  }
}
