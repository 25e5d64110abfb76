import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import { type PeopleCommandLine, runPeopleCommand } from '../../../lib/admin/people-commands.ts'
import { presentOrganisation } from '../../../lib/core/directory/overlay.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createConfirmAddress } from '../../../lib/use-cases/directory/confirm-address.ts'
import { createPlanPeople } from '../../../lib/use-cases/directory/plan-people.ts'
import { createTellOfPeople } from '../../../lib/use-cases/directory/tell-of-people.ts'
import { addressCode } from '../../../lib/use-cases/keyed-hashes/address-code.ts'
import { assigned } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

/** The commands over memory, on Monday 8 March 2027 at ten, with an enquiry that Lisa has. */
export async function peopleWorld() {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  const directoryStore = createMemoryDirectoryStore()
  const standaloneMailStore = createMemoryItemStore(storedStandaloneMail)
  const store = createMemoryEnquiryStore()
  await store.create(assigned)
  const looked: string[] = []
  let [ids, saves] = [0, 0]
  const rotatingKey = createMemoryRotatingKey()
  const shared = {
    ...{
      organisation,
      clock,
      directoryStore,
      standaloneMailStore,
      store,
      kinds,
      rotatingKey,
      random: () => 0.5,
    },
    ...{ identityKey: createMemoryIdentityKey(), counter: createMemoryCounter(), observe: () => undefined },
    queue: {
      send: async (item: string) => void looked.push(item),
      sendAll: async () => 0,
      depth: async () => 0,
    },
  }
  const admin = {
    ...{ organisation, createId: () => `press-of-sixteen-letters-${++ids}`, now: clock.now },
    readOverlay: directoryStore.read,
    open: (officer: string) => store.open(officer),
    planPeople: createPlanPeople(shared),
    tellOfPeople: createTellOfPeople(shared),
    confirmAddress: createConfirmAddress(shared),
    rewriteFile: async (differences: readonly { what: string; officer: string }[]) => ({
      ...{ path: 'x.yaml', before: 'file', save: () => void saves++ },
      after: ['file', ...differences.map(({ what, officer }) => `${what} ${officer}`)].join('\n'),
    }),
  }
  return {
    ...{ clock, looked, saved: () => saves },
    overlay: () => directoryStore.read(),
    notices: () => standaloneMailStore.all(),
    planPeople: admin.planPeople,
    tellOfPeople: admin.tellOfPeople,
    run: (command: PeopleCommandLine) => runPeopleCommand(admin, command),
    present: async () => presentOrganisation(organisation, await directoryStore.read(), '2027-03-08'),
    letters: () =>
      standaloneMailStore
        .all()
        .map(({ people }) =>
          [people?.news, people?.change, 'to', people?.to ?? people?.address].filter(Boolean).join(' '),
        ),
    async code(officer: string) {
      const awaited = (await directoryStore.read()).people?.awaited.find((one) => one.officer === officer)
      return (awaited && (await addressCode(rotatingKey, awaited))) ?? ''
    },
  }
}
