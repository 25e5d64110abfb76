import { type RunningStack, until } from './running-stack.ts'

/**
 * Signs in to the board of a running stack by its pages and mails alone; the value of the header `Cookie` of a browser that has
 * done so.
 */
export async function officerSession(app: RunningStack, address: string): Promise<string> {
  const jar = new Map<string, string>()
  await post('/officer/sign-in', { email: address })
  const mail = await until('a link to sign in', async () =>
    (await app.mailsTo(address)).findLast(({ tags }) => tags['claim']?.startsWith('sign-in')),
  )
  await post(/\/officer\/sign-in\/[^\s)>]+/.exec(mail.text)?.[0] ?? '', {})
  if (!jar.has('session')) throw new Error(`${address} could not sign in`)
  return cookies()

  async function post(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const response = await fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { origin: app.url, cookie: cookies() },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    await response.arrayBuffer()
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
  }

  function cookies(): string {
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
