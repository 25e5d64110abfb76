import { handoverChain } from '../../../lib/core/directory/handover-chain.ts'
import { isAwayOn, isWithinReach } from '../../../lib/core/directory/presence.ts'
import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { playSmallWorld } from './play-small-world.ts'
import {
  allDirectories,
  organisationWith,
  type SmallDirectory,
  smallDirectory,
  smallWorlds,
} from './small-model.ts'

/** Plays every `stride`th small world, and names those that break a promise, ten at most. */
export function playWorlds(stride: number) {
  const worlds = [...smallWorlds()]
  const played = worlds.filter((_, number) => number % stride === 0)
  return { all: worlds.length, played: played.length, broken: brokenBy(played, playSmallWorld) }
}

/** Routes in every `stride`th small directory, likewise. */
export function routeInDirectories(stride: number) {
  const played = Array.from({ length: Math.ceil(allDirectories / stride) }, (_, n) =>
    smallDirectory(n * stride),
  )
  return { all: allDirectories, played: played.length, broken: brokenBy(played, wrongsOfRouting) }
}

function brokenBy<World>(
  worlds: readonly World[],
  wrongsOf: (world: World) => readonly string[],
): readonly string[] {
  const broken: string[] = []
  for (const world of worlds) {
    const wrongs = wrongsOf(world)
    if (wrongs.length > 0) broken.push(`${JSON.stringify(world)}: ${wrongs.join('; ')}`)
    if (broken.length === 10) break
  }
  return broken
}

/** The first two days of the week of `small-model.ts`. */
const days = ['2027-03-08', '2027-03-09']

function wrongsOfRouting(directory: SmallDirectory): readonly string[] {
  const organisation = organisationWith(directory)
  const turns = organisation.routes[0]?.to ?? []
  return days.flatMap((today) => {
    const input = { kind: 'general', answers: {}, organisation, kinds, words, today, turn: directory.turns }
    const { officer } = routeEnquiry(input)
    const ready = turns.filter((id) => {
      const one = findOfficer(organisation, id)
      return one !== undefined && isWithinReach(one, today, organisation)
    })
    const chain = handoverChain(organisation, officer.id, today)
    const isSuspect = (id: string) => findOfficer(organisation, id)?.needsChecking !== undefined
    const suspects = chain.map(({ id }) => isSuspect(id))
    const away = chain.filter(({ id }) => {
      const one = findOfficer(organisation, id)
      return one === undefined || isAwayOn(one, today)
    })
    return [
      ...(isAwayOn(officer, today) ? [`${today}: given to ${officer.id}, who is away`] : []),
      ...(ready.length > 0 && !ready.includes(officer.id)
        ? [`${today}: not given to ${ready.join(' or ')}`]
        : []),
      ...(turns.length > 1 && isSuspect(officer.id) && !ready.every(isSuspect)
        ? [`${today}: given to ${officer.id}, whose address needs checking`]
        : []),
      ...away.map(({ id }) => `${today}: ${id} of the chain is away`),
      ...(new Set(chain.map(({ address }) => address)).size === chain.length
        ? []
        : [`${today}: an address twice`]),
      ...(suspects.lastIndexOf(false) > suspects.indexOf(true) && suspects.includes(true)
        ? [`${today}: an address that needs checking is not last`]
        : []),
      ...(chain.some(({ id }) => id === officer.id) ? [] : [`${today}: ${officer.id} is not in the chain`]),
      ...(chain.at(-1) === undefined ? [`${today}: nobody`] : []),
    ]
  })
}
