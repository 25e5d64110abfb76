import { createServer } from 'node:http'
import { organisationForTests } from '../../organisations/organisation-for-tests.ts'
import { forThisFile, stackForThisFile } from '../running/for-this-file.ts'

/** A running stack that may lead back to one website, and that website, for the tests of one file. */
export function stackBesideWebsite() {
  const host = forThisFile(openHostWebsite, (website) => website.close())
  const app = stackForThisFile(async () => {
    return { organisation: { ...organisationForTests('cambridgeshire'), websites: [host.url] } }
  })
  return { app, host }
}

/** A website that is not ours, on an origin of its own. It serves pages from memory, each with the policy that the page wants. */
async function openHostWebsite() {
  const pages = new Map<string, { readonly html: string; readonly policy: string }>()
  const scripts = new Map<string, string>()
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '')
    if (script !== undefined) return void response.writeHead(200, javaScript).end(script)
    const page = pages.get(request.url ?? '')
    if (page === undefined) return void response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end()
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(page.policy === '' ? {} : { 'content-security-policy': page.policy }),
      })
      .end(page.html)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    url,
    /** Puts up a page with something pasted into it; answers its address. */
    show(path: string, pasted: string, policy = ''): string {
      const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A village hall</title></head>
<body><main><h1>A village hall</h1>
${pasted}
</main></body></html>`
      pages.set(path, { html, policy })
      return `${url}${path}`
    },
    /** Puts up a script of the website's own; answers its address. */
    showScript(path: string, script: string): string {
      scripts.set(path, script)
      return `${url}${path}`
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const javaScript = { 'content-type': 'text/javascript; charset=utf-8' }
