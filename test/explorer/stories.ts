import { brokenByActs, brokenByErasure } from './care/acts-promises.ts'
import { playActs, playErasure } from './care/acts-run.ts'
import { backEdgeStories } from './care/back-edge-stories.ts'
import type { CareRun } from './care/care-run.ts'
import { careStories } from './care/care-stories.ts'
import { brokenByEnquiry, hasExtraHandover } from './enquiry/enquiry-promises.ts'
import { playEnquiry } from './enquiry/enquiry-run.ts'
import { explore, type Share, type Story } from './explore.ts'
import { brokenByQuarantine } from './quarantine/quarantine-promises.ts'
import { playQuarantine } from './quarantine/quarantine-run.ts'

/** Every story, ready to be explored. */
export const stories = {
  /** An enquiry through intake, dispatch, agenda and mail events. */
  enquiry: (share: Share) =>
    explore({ play: playEnquiry, brokenBy: brokenByEnquiry, isNoted: hasExtraHandover }, share),
  /** Suspected spam, until the desk lets it out. */
  quarantine: (share: Share) => explore({ play: playQuarantine, brokenBy: brokenByQuarantine }, share),
  ...Object.fromEntries(
    Object.entries<Story<CareRun>>({ ...careStories, ...backEdgeStories }).map(([name, story]) => [
      name,
      (share: Share) => explore(story, share),
    ]),
  ),
  acts: (share: Share) => explore({ play: playActs, brokenBy: brokenByActs }, share),
  erasure: (share: Share) => explore({ play: playErasure, brokenBy: brokenByErasure }, share),
}
