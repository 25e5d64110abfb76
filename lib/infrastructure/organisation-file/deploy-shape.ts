import { oneOf } from './option-shape.ts'
import { optional, record, required } from './record-shape.ts'
import { last, named, type Shape, shown, text, wholeNumber } from './shape.ts'
import { address } from './text-shapes.ts'

/** The `deploy` section of an organisation's file: what stands where, stage by stage. It is no part of the compiled organisation. */
export type DeploySection = ReturnType<(typeof deploySection)['read']>

/** What is written of one stage. */
export type StageLines = NonNullable<DeploySection['live']>

/** What is set otherwise than a stage has it. */
export type LimitLines = NonNullable<StageLines['limits']>

// RFC 1123, which the DNS of a web host follows: a label neither begins nor ends with a hyphen.
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

/** The name of a host in small letters, with two labels at least: `enquiries.charity.example`. */
export const hostName = new RegExp(`^(?=.{1,253}$)(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`)

/** Of a certificate in ACM; its groups are the region and the account. */
export const certificateArn = /^arn:aws[a-z-]*:acm:([a-z]{2}(?:-[a-z]+)+-\d):(\d{12}):certificate\/[\w-]+$/

const throttle = (description: string) =>
  record(description, {
    perSecond: required(
      wholeNumber({ description: 'Requests a second, for long.', minimum: 1, maximum: 10_000 }),
    ),
    atOnce: required(wholeNumber({ description: 'Requests at once.', minimum: 1, maximum: 5_000 })),
  })

const workers = (description: string) => optional(wholeNumber({ description, minimum: 2, maximum: 1000 }))

const limits = record(
  'What is set otherwise than the stage has it; figures and reasons stand in settings.ts.',
  {
    mailsADay: optional(
      wholeNumber({
        description: 'How many emails a day SES lets the account send; an alarm rings at four fifths.',
        ...{ minimum: 1, maximum: 100_000_000 },
      }),
    ),
    requests: optional(throttle('What is let through to each route that has no limit of its own.')),
    posts: optional(
      record('What is let through of posts, by what they are.', {
        enquiry: optional(throttle('Enquiries, by either door.')),
        link: optional(throttle('Forms that have a link emailed.')),
        note: optional(throttle('Notes and withdrawals of enquirers.')),
        rest: optional(throttle('The rest.')),
      }),
    ),
    workers: optional(
      record('Batches worked on at once; a new account may have ten functions in all.', {
        dispatch: workers('Of enquiries to look at.'),
        mailEvents: workers('Of news of emails.'),
      }),
    ),
    keepLogsDays: optional(
      oneOfNumbers([7, 30, 90, 180], 'How many days logs are kept; they hold no personal data.'),
    ),
    pointInTimeRecoveryDays: optional(
      wholeNumber({ description: 'How many days back the table can be restored.', minimum: 1, maximum: 35 }),
    ),
    keepBackupsDays: optional(
      wholeNumber({
        description: 'How old other backups of the table may become.',
        minimum: 1,
        maximum: 3650,
      }),
    ),
  },
)

const stage = record('Where one stage stands, and what is set for it.', {
  account: required(account()),
  region: required(
    text({
      description:
        'The region of AWS: eu-west-2 is London. One outside the UK and the EU needs a regionReason.',
      examples: ['eu-west-2'],
      pattern: /^[a-z]{2,4}(-[a-z]+)+-\d$/,
      maxLength: 30,
    }),
  ),
  regionReason: optional(
    text({ description: 'Why the data of enquirers may leave the UK and the EU.', maxLength: 300 }),
  ),
  alarmsEmail: optional(address('Who is told when an alarm goes off. Without it nobody is.')),
  domain: optional(
    text({
      description: 'A web address of your own for the pages and the API; needs certificateArn.',
      examples: ['enquiries.your-charity.example'],
      pattern: hostName,
      maxLength: 253,
    }),
  ),
  certificateArn: optional(
    text({
      description: 'The certificate in ACM for that domain, in the same account and region.',
      examples: ['arn:aws:acm:eu-west-2:123456789012:certificate/0123abcd-45ef'],
      pattern: certificateArn,
      maxLength: 200,
    }),
  ),
  bounce: optional(
    text({
      description:
        'The sub-domain of your sending domain to which news of undelivered email goes (MAIL FROM). It needs DNS records of its own. If not said: bounce.',
      examples: ['bounce'],
      pattern: new RegExp(`^${label}$`),
      maxLength: 63,
    }),
  ),
  limits: optional(limits),
  tags: optional(
    named(
      text({ description: 'Its value.', pattern: /^[\w .:/=+@-]+$/, examples: ['4711'], maxLength: 256 }),
      {
        description: 'Tags for everything that is deployed, besides project, organisation and stage.',
        examples: ["cost-centre: '4711'"],
        atLeastOne: true,
      },
    ),
  ),
})

/** What may stand in `deploy`. */
export const deploySection = record(
  'What is deployed where. A deployment needs nothing else: who deploys types no setting again.',
  { live: optional(stage), dev: optional(stage) },
)

function account(): Shape<string> {
  const shape = text({
    description: 'The twelve digits of the AWS account, in quotes.',
    examples: ["'123456789012'"],
    pattern: /^\d{12}$/,
    maxLength: 12,
  })
  return {
    ...shape,
    read(value, path, report) {
      // The console of AWS shows them in groups.
      const digits = typeof value === 'string' ? value.replace(/[\s-]/g, '') : ''
      if (/^\s*\d{12}\s*$/.test(String(value)) || !/^\d+$/.test(digits))
        return shape.read(value, path, report)
      report({
        path,
        problem: `${last(path)} must be twelve digits in quotes, but it is ${shown(value)}.`,
        fix:
          digits.length === 12
            ? `Write '${digits}'.`
            : `It has ${digits.length}. Copy it from the top right of the AWS console.`,
      })
      return digits
    },
  }
}

function oneOfNumbers<const Numbers extends readonly [number, ...number[]]>(
  numbers: Numbers,
  description: string,
): Shape<Numbers[number]> {
  const [first, ...others] = numbers.map(String)
  const words = oneOf([first ?? '', ...others], { description })
  return {
    schema: { type: 'integer', description, enum: numbers },
    read(value, path, report) {
      const said = words.read(value, path, report)
      return numbers.find((number) => String(number) === said) ?? numbers[0]
    },
  }
}
