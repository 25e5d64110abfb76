import { listInWords } from '../core/text/list-in-words.ts'
import { type Change, hurts, matters, note } from './change.ts'
import { at, type Deployed, type DeployedResource, ofType } from './deployed.ts'

interface ComparedResources {
  readonly before: Deployed
  readonly after: Deployed
}

/** What the templates themselves show, whatever release they are of: alarms, domain, email, what is kept, logs. */
export function compareResources(compared: ComparedResources): readonly Change[] {
  return [
    ...alarmChanges(compared),
    ...domainChanges(compared),
    ...mailChanges(compared),
    ...keptChanges(compared),
    ...indexChanges(compared),
    ...protectionChanges(compared),
    ...logChanges(compared),
  ]
}

/** Who hears alarms by email. */
export function alarmAddresses(template: Deployed): readonly string[] {
  return ofType(template, 'AWS::SNS::Subscription')
    .filter(({ properties }) => properties['Protocol'] === 'email')
    .map(({ properties }) => String(properties['Endpoint']))
}

function alarmChanges({ before, after }: ComparedResources): readonly Change[] {
  const [was, now] = [alarmAddresses(before), alarmAddresses(after)]
  const gone = was.filter((address) => !now.includes(address))
  const fresh = now.filter((address) => !was.includes(address))
  if (now.length === 0 && was.length > 0)
    return [
      {
        ...hurts(
          `${listInWords(was)} hears no alarm any more, and nobody else does: enquiries could wait for days without anybody knowing.`,
          `Write "alarmsEmail: ${was[0]}" under the stage in the deploy section of the file.`,
        ),
        ends: 'alarms',
      },
    ]
  if (now.length === 0)
    return [
      matters(
        'Nobody is told when an alarm goes off.',
        'Write "alarmsEmail: …" under the stage in the deploy section of the file.',
      ),
    ]
  return fresh.map((address) =>
    matters(
      `Alarms go to ${address}${gone.length === 0 ? '' : ` instead of ${listInWords(gone)}`}. They hear nothing before they have confirmed it.`,
      `Press the link in the email "AWS Notification – Subscription Confirmation" that ${address} gets during the deployment.`,
    ),
  )
}

function domainChanges({ before, after }: ComparedResources): readonly Change[] {
  const nameIn = (template: Deployed) =>
    ofType(template, 'AWS::ApiGatewayV2::DomainName').map(({ properties }) =>
      String(properties['DomainName']),
    )[0]
  const [was, now] = [nameIn(before), nameIn(after)]
  if (was === now) return []
  if (was === undefined)
    return [
      matters(
        `Pages and new links stand at https://${now}. The address that AWS gave stays good for links sent before.`,
        'Add the DNS record that the outputs list: until it is there, new links lead nowhere.',
      ),
    ]
  const links = `Every link to https://${was} in emails already sent, on websites and in bookmarks stops working`
  if (now === undefined)
    return [
      {
        ...hurts(
          `${links}.`,
          `Write "domain: ${was}" and its "certificateArn: …" under the stage in the deploy section of the file.`,
        ),
        ends: 'domain',
      },
    ]
  return [
    hurts(
      `${links}: new ones lead to https://${now}, once its DNS record is there.`,
      `Keep ${was} until enquiries with links to it are closed, or have a web server of yours redirect it.`,
    ),
  ]
}

function mailChanges({ before, after }: ComparedResources): readonly Change[] {
  const [was] = ofType(before, 'AWS::SES::EmailIdentity')
  const [now] = ofType(after, 'AWS::SES::EmailIdentity')
  const domainOf = (identity: DeployedResource | undefined) => identity?.properties['EmailIdentity']
  const returnOf = (identity: DeployedResource | undefined) =>
    at(identity?.properties, 'MailFromAttributes', 'MailFromDomain')
  if (was === undefined || now === undefined) return []
  if (domainOf(was) !== domainOf(now))
    return [
      hurts(
        `Emails come from ${domainOf(now)} instead of ${domainOf(was)}. SES has to see the DNS records of ${domainOf(now)} first: until then every email is held, and alarms ring. What is held is sent afterwards.`,
        `Have whoever looks after the DNS of ${domainOf(now)} ready to add the records of the outputs on the day of the deployment. If the domain is verified in SES already, this takes minutes.`,
      ),
    ]
  if (returnOf(was) === returnOf(now)) return []
  return [
    matters(
      `Undelivered email comes back to ${returnOf(now)} instead of ${returnOf(was)}. Until its two DNS records are there, emails leave under amazonses.com: they arrive, and look a little less like yours.`,
      `Add the MX and TXT records of ${returnOf(now)} that the outputs list; take those of ${returnOf(was)} away afterwards.`,
    ),
  ]
}

/** What holds data or keys: its loss cannot be undone. */
const holding = {
  'AWS::DynamoDB::Table': { what: 'table', fixed: ['KeySchema', 'TableName'] },
  'AWS::SecretsManager::Secret': { what: 'secret', fixed: ['Name', 'GenerateSecretString'] },
} as const

function keptChanges({ before, after }: ComparedResources): readonly Change[] {
  return Object.entries(holding).flatMap(([type, { what, fixed }]) =>
    ofType(before, type).flatMap((was): readonly Change[] => {
      const now = after.resources.find(({ id }) => id === was.id)
      const fate = was.isKept
        ? 'It stays in the account, with nothing that uses it'
        : 'It is deleted, with all that is in it'
      if (now === undefined)
        return [hurts(`The ${what} ${was.id} is no longer part of the stack. ${fate}.`, stopHere)]
      const changed = fixed.filter((name) => !isSame(was.properties[name], now.properties[name]))
      if (changed.length > 0)
        return [
          hurts(
            `The ${what} ${was.id} is made anew, empty, because its ${listInWords(changed)} changes. ${was.isKept ? 'The old one stays in the account, with nothing that uses it' : 'The old one is deleted'}.`,
            stopHere,
          ),
        ]
      return was.isKept && !now.isKept
        ? [hurts(`The ${what} ${was.id} is no longer protected: it goes when the stack does.`, stopHere)]
        : []
    }),
  )
}

const stopHere = 'Deploy only if you know why. No release of ours does this without saying so in its notes.'

function indexChanges({ before, after }: ComparedResources): readonly Change[] {
  return ofType(before, 'AWS::DynamoDB::Table').flatMap((was): readonly Change[] => {
    const now = after.resources.find(({ id }) => id === was.id)
    if (now === undefined) return []
    const [old, next] = [indexesOf(was), indexesOf(now)]
    const added = [...next.keys()].filter((name) => !old.has(name))
    const gone = [...old.keys()].filter((name) => !next.has(name))
    const changed = [...next.keys()].filter((name) => old.has(name) && !isSame(old.get(name), next.get(name)))
    if (added.length + gone.length > 1 || changed.length > 0)
      return [
        hurts(
          `The table gets more than one change of its indexes (${listInWords([...added.map((name) => `${name} added`), ...gone.map((name) => `${name} removed`), ...changed.map((name) => `${name} changed`)])}): CloudFormation refuses that and rolls everything back.`,
          'Deploy the releases in between first, one after another.',
        ),
      ]
    return [
      ...added.map((name) =>
        matters(
          `The table gets an index, ${name}. At first it knows only what is written from then on.`,
          'When the deployment has ended, run: npm run enquiries -- reindex',
        ),
      ),
      ...gone.map((name) => note(`The table loses its index ${name}, which this release does not use.`)),
    ]
  })
}

function indexesOf({ properties }: DeployedResource): ReadonlyMap<string, unknown> {
  const { GlobalSecondaryIndexes: indexes } = properties
  return new Map(
    (Array.isArray(indexes) ? indexes : []).map((index: unknown) => [String(at(index, 'IndexName')), index]),
  )
}

function protectionChanges({ before, after }: ComparedResources): readonly Change[] {
  return ofType(before, 'AWS::DynamoDB::Table').flatMap((was): readonly Change[] => {
    const now = after.resources.find(({ id }) => id === was.id)
    if (now === undefined) return []
    const backup = (table: DeployedResource) => {
      const { PointInTimeRecoverySpecification: kept } = table.properties
      return at(kept, 'PointInTimeRecoveryEnabled') === true
        ? Number(at(kept, 'RecoveryPeriodInDays') ?? 35)
        : 0
    }
    const isOpen = (table: DeployedResource) => table.properties['DeletionProtectionEnabled'] !== true
    return [
      ...(!isOpen(was) && isOpen(now)
        ? [
            hurts(
              `The table ${was.id} may be deleted from now on.`,
              'Are you deploying the stage you meant? Say -c stage=live.',
            ),
          ]
        : []),
      ...(backup(now) < backup(was)
        ? [
            hurts(
              `The table ${was.id} can be put back ${backup(now) === 0 ? 'no longer' : `${backup(now)} days`} instead of ${backup(was)} days.`,
              'Are you deploying the stage you meant? Say -c stage=live.',
            ),
          ]
        : []),
    ]
  })
}

function logChanges({ before, after }: ComparedResources): readonly Change[] {
  const daysOf = (group: DeployedResource) =>
    Number(group.properties['RetentionInDays'] ?? Number.POSITIVE_INFINITY)
  const shorter = ofType(before, 'AWS::Logs::LogGroup').flatMap((was) => {
    const now = after.resources.find(({ id }) => id === was.id)
    return now !== undefined && daysOf(now) < daysOf(was) ? [daysOf(now)] : []
  })
  const [days] = shorter
  return days === undefined ? [] : [note(`Logs are kept for ${days} days from now on; what is older goes.`)]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
