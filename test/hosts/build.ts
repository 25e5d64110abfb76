import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import * as v from 'valibot'

/** The frameworks that the pages are made with. None is in package.json: what is built of them is kept in `built/`. */
const frameworks = { react: '19.3.1', 'react-dom': '19.3.1', vue: '3.5.45', svelte: '5.57.3' }

const here = fileURLToPath(new URL('.', import.meta.url))

/** `node test/hosts/build.ts [development]`: makes the files in `built/` anew. Needs a registry of npm packages. */
async function buildHosts(mode: string): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'hosts-'))
  try {
    const wanted = Object.entries(frameworks).map(([name, version]) => `${name}@${version}`)
    execFileSync('npm', ['install', '--prefix', place, '--ignore-scripts', '--no-audit', ...wanted])
    const load = createRequire(join(place, 'package.json'))
    for (const [name, entry] of Object.entries(entries)) {
      const code = await bundle(entry, { place, mode, platform: 'browser' })
      await writeFile(join(here, 'built', `${name}.js`), code)
    }
    const rendered = await bundle('react-on-server.js', { place, mode, platform: 'node' })
    const file = join(place, 'render.cjs')
    await writeFile(file, rendered)
    const { page } = v.parse(v.object({ page: v.string() }), load(file))
    await writeFile(join(here, 'built', 'react.html'), `${page}\n`)
    await writeFile(join(here, 'built', 'licences.txt'), await licences(place))
  } finally {
    await rm(place, { recursive: true })
  }
}

/** What starts each page in a browser. */
const entries = { react: 'react-host.jsx', vue: 'vue-start.js', svelte: 'svelte-start.js' }

interface Bundling {
  readonly place: string
  readonly mode: string
  readonly platform: 'browser' | 'node'
}

async function bundle(entry: string, { place, mode, platform }: Bundling): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    nodePaths: [join(place, 'node_modules')],
    plugins: [compilers(createRequire(join(place, 'package.json')))],
    bundle: true,
    minify: true,
    write: false,
    platform,
    jsx: 'automatic',
    format: platform === 'browser' ? 'iife' : 'cjs',
    target: ['es2020'],
    conditions: ['svelte', mode],
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  })
  return outputFiles[0]?.text ?? ''
}

/** Vue's and Svelte's own compilers, for their own files. */
function compilers(load: NodeJS.Require): Plugin {
  return {
    name: 'compilers',
    setup({ onLoad }) {
      onLoad({ filter: /\.vue$/ }, async ({ path }) => {
        const { parse, compileScript } = v.parse(
          v.object({ parse: v.function(), compileScript: v.function() }),
          load('vue/compiler-sfc'),
        )
        const { descriptor } = v.parse(
          v.object({ descriptor: v.unknown() }),
          parse(await readFile(path, 'utf8')),
        )
        const compiled = compileScript(descriptor, { id: 'host', inlineTemplate: true, isProd: true })
        return { contents: v.parse(v.object({ content: v.string() }), compiled).content, loader: 'js' }
      })
      onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
        const { compile } = v.parse(v.object({ compile: v.function() }), load('svelte/compiler'))
        const compiled = compile(await readFile(path, 'utf8'), { generate: 'client' })
        return { contents: v.parse(shapeOfSvelte, compiled).js.code, loader: 'js' }
      })
    },
  }
}

const shapeOfSvelte = v.object({ js: v.object({ code: v.string() }) })

/** What is built holds parts of these, so their licence goes with it. */
async function licences(place: string): Promise<string> {
  const texts = Object.entries({ ...frameworks, scheduler: '' }).map(async ([name]) => {
    const folder = join(place, 'node_modules', name)
    const { version } = v.parse(
      v.object({ version: v.string() }),
      JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
    )
    const file = name === 'svelte' ? 'LICENSE.md' : 'LICENSE'
    return `${name} ${version}\n\n${await readFile(join(folder, file), 'utf8')}`
  })
  return (await Promise.all(texts)).join('\n----\n\n')
}

await buildHosts(process.argv[2] ?? 'production')
