import type { HttpRequest } from './http-messages.ts'

/** Whether a script asks, which wants JSON, rather than a person's browser. */
export function wantsJson({ headers }: HttpRequest): boolean {
  const accept = (headers['accept'] ?? '').toLowerCase()
  return /application\/(problem\+)?json/.test(accept) && !accept.includes('text/html')
}

/** Whether a browser asks for something to show: it says so, where a script or a tool does not. */
export function wantsPage({ headers }: HttpRequest): boolean {
  return (headers['accept'] ?? '').toLowerCase().includes('text/html')
}
