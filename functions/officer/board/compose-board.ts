import { type AddNoteDependencies, createAddNote } from '../../../lib/use-cases/board/add-note.ts'
import {
  createReleaseEnquiry,
  type ReleaseEnquiryDependencies,
} from '../../../lib/use-cases/board/release-enquiry.ts'
import { createShowBoard, type ShowBoardDependencies } from '../../../lib/use-cases/board/show-board.ts'
import { createShowEnquiry, type ShowEnquiryDependencies } from '../../../lib/use-cases/board/show-enquiry.ts'
import {
  type ChangeDirectoryDependencies,
  createChangeDirectory,
} from '../../../lib/use-cases/directory/change-directory.ts'
import {
  createOfficerActs,
  type OfficerActsDependencies,
} from '../../../lib/use-cases/officer/officer-acts.ts'
import type { SessionCookie } from '../sign-in/session.ts'
import { createBoardSession } from './board-session.ts'

/** What the board stands on. */
export interface BoardWorld
  extends AddNoteDependencies,
    ChangeDirectoryDependencies,
    OfficerActsDependencies,
    ReleaseEnquiryDependencies,
    ShowBoardDependencies,
    ShowEnquiryDependencies {
  readonly publicUrl: string
}

/** The use-cases of the board, made from the outside world. */
export function composeBoard(world: BoardWorld, sessionCookie: SessionCookie) {
  return {
    boardSession: createBoardSession(world.publicUrl, sessionCookie),
    showBoard: createShowBoard(world),
    showEnquiry: createShowEnquiry(world),
    officerActs: createOfficerActs(world),
    addNote: createAddNote(world),
    releaseEnquiry: createReleaseEnquiry(world),
    changeDirectory: createChangeDirectory(world),
    clock: world.clock,
  }
}
