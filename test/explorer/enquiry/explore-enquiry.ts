import { explore } from '../explore.ts'
import { brokenPromises, hasExtraHandover } from './enquiry-promises.ts'
import { play } from './enquiry-run.ts'

/** An enquiry through intake, dispatch, agenda and mail events; of the schedules with two faults every `step`th. */
export function exploreEnquiry({ step }: { readonly step: number }) {
  return explore({ play, brokenBy: brokenPromises, isNoted: hasExtraHandover, strides: [1, step] })
}
