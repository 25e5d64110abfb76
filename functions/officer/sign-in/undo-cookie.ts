import { undoMinutes } from '../../../lib/core/enquiry/act.ts'
import type { DoneOnce, UndoPasses } from '../../../lib/use-cases/officer/undo-passes.ts'
import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { isForeignPost } from './foreign-post.ts'
import { createHostCookie } from './host-cookie.ts'

/** The cookie by which a browser that is not remembered undoes the one act that it has just had confirmed by a code. */
export interface UndoCookie {
  /** Never throws, whatever is sent. */
  allows(request: HttpRequest, done: DoneOnce): Promise<boolean>
  /** The `Set-Cookie` for as long as the act can be undone; none after a post of another origin's page. */
  write(request: HttpRequest, done: DoneOnce): Promise<readonly string[]>
}

/** `__Host-officer-undo` over TLS. */
export function createUndoCookie(publicUrl: string, undoPasses: UndoPasses): UndoCookie {
  const cookie = createHostCookie({ publicUrl, name: 'officer-undo' })
  return {
    async allows(request, done) {
      const allowed = cookie.read(request).map((pass) => undoPasses.allows(done, pass))
      return (await Promise.all(allowed)).includes(true)
    },
    async write(request, done) {
      if (isForeignPost(request, publicUrl)) return []
      return [cookie.write(await undoPasses.pass(done), undoMinutes * 60)]
    },
  }
}
