import type { HttpRequest } from './http-messages.ts'

/** Whether the request is a script's, which wants JSON, and not a browser's. */
export function wantsJson({ headers }: HttpRequest): boolean {
  const accept = (headers['accept'] ?? '').toLowerCase()
  return /application\/(problem\+)?json/.test(accept) && !accept.includes('text/html')
}

/** Whether a browser asks for a page to show: it says so; scripts and tools do not. */
export function wantsPage({ headers }: HttpRequest): boolean {
  return (headers['accept'] ?? '').toLowerCase().includes('text/html')
}
