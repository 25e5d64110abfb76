import type { Reference } from '../../core/enquiry/reference.ts'
import type { AdminContext } from '../admin-context.ts'
import { openRights } from './open-rights.ts'

/** Records that an admin looked at names, addresses or what people wrote, before they see it. Throws `StoreFailed`. */
export async function recordLook(
  { world, deployment }: AdminContext,
  { command, references = [] }: { readonly command: string; readonly references?: readonly Reference[] },
): Promise<void> {
  const opened = await openRights(world, await deployment())
  try {
    const counts = references.length === 0 ? {} : { revealed: references.length }
    await opened.recordAct({ command, reason: '--reveal', counts, references })
  } finally {
    opened.close()
  }
}
