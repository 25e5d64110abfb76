import { spawnSync } from 'node:child_process'
import { composeMime } from '../../../../lib/adapters/ses/compose-mime.ts'
import { everySortOfMail } from './every-sort-of-mail.ts'

/**
 * `node test/core/mails/pictures/mail-spam-scores.ts`: what SpamAssassin thinks of every sort of email by its own rules, without
 * asking the network. It needs `spamassassin` on the machine; fails where an email has one point or more.
 */
async function scoreMails(): Promise<readonly string[]> {
  const spammy: string[] = []
  for (const [name, mail] of Object.entries(everySortOfMail())) {
    const address = 'enquiries@mail.cambridgeshire.example'
    const raw = await composeMime({
      ...mail,
      from: { name: 'Cambridgeshire Community Partnership', address },
      to: { name: 'Lisa Chambers', address: 'lisa.chambers@cambridgeshire.example' },
      replyTo: { name: 'Beryl Hargreaves', address: 'beryl@example.org' },
      audience: 'officer',
      tags: { reference: 'ABCD-2345', claim: 'handover-1' },
    })
    const { stdout, error } = spawnSync('spamassassin', ['--local', '--test-mode'], { input: received(raw) })
    if (error !== undefined) throw error
    const [, score = '', rules = ''] =
      /score=(-?[\d.]+) required=\S+ tests=([\s\S]*?) autolearn/.exec(`${stdout}`) ?? []
    process.stdout.write(`${score.padStart(5)}  ${name}: ${rules.replace(/\s+/g, '')}\n`)
    if (!(Number(score) < 1) || score === '') spammy.push(name)
  }
  return spammy
}

/** As a mail server hands it on: rules about the way it came have something to read. */
function received(raw: Buffer): string {
  const at = new Date().toUTCString().replace('GMT', '+0000')
  return [
    'Return-Path: <bounce@mail.cambridgeshire.example>',
    `Received: from a1-2.smtp-out.eu-west-2.amazonses.com (a1-2.smtp-out.eu-west-2.amazonses.com [54.240.1.2]) by mx.cambridgeshire.example with ESMTPS; ${at}`,
    `${raw}`,
  ].join('\r\n')
}

const spammy = await scoreMails()
if (spammy.length > 0) throw new Error(`One point or more: ${spammy.join(', ')}`)
