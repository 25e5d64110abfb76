/** What an admin can have done. */
export type AdminCommand =
  | { readonly what: 'help' }
  | { readonly what: 'leave list' }
  | { readonly what: 'leave set'; readonly entry: string; readonly from: string; readonly until: string }
  | { readonly what: 'leave cancel'; readonly id: string }
  | { readonly what: 'entry end'; readonly entry: string; readonly date: string }
  | { readonly what: 'check list' }
  | { readonly what: 'check clear'; readonly entry: string }
  | { readonly what: 'links leave'; readonly entry: string }
  | { readonly what: 'keys list' }
  | { readonly what: 'keys rotate'; readonly whose: 'enquirers' | 'officers' }
  | { readonly what: 'keys drop'; readonly kid: string }
  | { readonly what: 'reindex'; readonly after?: string }

/** Which running pipeline it is done to: a deployed stack, or a local one by the address of its `npm start`. */
export interface Target {
  readonly stack?: string
  readonly region?: string
  readonly local?: string
}

/** One command as it is typed; `build` is given as many values as there are parameters, or none where they may be left out. */
export interface CommandForm {
  readonly words: Exclude<AdminCommand['what'], 'help'>
  readonly parameters: readonly Parameter[]
  readonly mayBeLeftOut?: true
  readonly says: string
  readonly build: (values: readonly string[]) => AdminCommand
}

export type Parameter = 'ENTRY' | 'FROM' | 'UNTIL' | 'DATE' | 'ID' | 'KID' | 'WHOSE' | 'AFTER'

/** Every command there is, in the order in which they are told. */
export const commandForms: readonly CommandForm[] = [
  {
    words: 'leave list',
    parameters: [],
    says: 'who is away when, now and later',
    build: () => ({ what: 'leave list' }),
  },
  {
    words: 'leave set',
    parameters: ['ENTRY', 'FROM', 'UNTIL'],
    says: 'away from one date until another, both included',
    build: ([entry = '', from = '', until = '']) => ({ what: 'leave set', entry, from, until }),
  },
  {
    words: 'leave cancel',
    parameters: ['ID'],
    says: 'not away after all; `leave list` tells the ID',
    build: ([id = '']) => ({ what: 'leave cancel', id }),
  },
  {
    words: 'entry end',
    parameters: ['ENTRY', 'DATE'],
    says: 'the last day of somebody who leaves for good',
    build: ([entry = '', date = '']) => ({ what: 'entry end', entry, date }),
  },
  {
    words: 'check list',
    parameters: [],
    says: 'whose address refused a mail and needs checking',
    build: () => ({ what: 'check list' }),
  },
  {
    words: 'check clear',
    parameters: ['ENTRY'],
    says: 'that address works again',
    build: ([entry = '']) => ({ what: 'check clear', entry }),
  },
  {
    words: 'links leave',
    parameters: ['ENTRY'],
    says: 'the link by which an officer sets their own leave',
    build: ([entry = '']) => ({ what: 'links leave', entry }),
  },
  {
    words: 'keys list',
    parameters: [],
    says: 'which keys sign and read links, those of officers and those of enquirers',
    build: () => ({ what: 'keys list' }),
  },
  {
    words: 'keys rotate',
    parameters: ['WHOSE'],
    says: 'add a key that signs from now on; links of the others stay good',
    build: ([whose]) => ({ what: 'keys rotate', whose: whose === 'officers' ? whose : 'enquirers' }),
  },
  {
    words: 'keys drop',
    parameters: ['KID'],
    says: 'refuse every link of that key; `keys list` tells the KID',
    build: ([kid = '']) => ({ what: 'keys drop', kid }),
  },
  {
    words: 'reindex',
    parameters: ['AFTER'],
    mayBeLeftOut: true,
    says: 'put what older releases wrote into the indexes of this one; AFTER: where one stopped',
    build: ([after]) => ({ what: 'reindex', ...(after === undefined ? {} : { after }) }),
  },
]

/** What `--help` says. */
export function helpText(): string {
  const lines = commandForms.map((form) => `  ${asTyped(form).padEnd(30)}${form.says}`)
  return `npm run enquiries -- COMMAND [--stack NAME] [--region REGION] | [--local [ADDRESS]]

${lines.join('\n')}

ENTRY is an id of the directory in the organisation's file; dates are like 2026-12-24; WHOSE is officers or enquirers.

  --stack NAME      the deployed stack; ${defaultStack} unless said
  --region REGION   where it is; else as the AWS tools are set up (AWS_REGION, the profile)
  --local ADDRESS   a pipeline that runs by npm start, at ${defaultLocal} unless said
  -h, --help        this text

For example:
  npm run enquiries -- leave set lisa-chambers 2026-12-24 2027-01-04
`
}

/** How a command is typed: `keys drop KID`, `reindex [AFTER]`. */
export function asTyped({ words, parameters, mayBeLeftOut }: CommandForm): string {
  return [words, ...parameters.map((name) => (mayBeLeftOut ? `[${name}]` : name))].join(' ')
}

/** The stack that the CDK app deploys when nothing is chosen. */
export const defaultStack = 'enquiries-cambridgeshire'

/** Where `npm start` answers when no port is chosen. */
export const defaultLocal = 'http://localhost:3000'
