import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { everySortOfMail } from './every-sort-of-mail.ts'
import { twentySubjects } from './picture-mails.ts'

/** A telephone, and the reading pane of a desk. */
const widths = [375, 600] as const
const schemes = ['light', 'dark'] as const

/**
 * A PNG of each mail of each kind (whose name begins so), at two widths and in both schemes, and each mail's HTML and text, for
 * people to look at; and a list of subjects. The README's is `community-mentoring-handover-600-light.png`.
 */
export async function takeMailPictures(
  browser: Browser,
  directory: string,
  beginning: string,
): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const [name, mail] of Object.entries(everySortOfMail())) {
    if (!name.startsWith(beginning)) continue
    await writeFile(join(directory, `${name}.html`), mail.html)
    await writeFile(join(directory, `${name}.txt`), mail.text)
    for (const width of widths)
      for (const scheme of schemes) await picture({ browser, directory, name, mail, width, scheme })
  }
  process.stdout.write(`Twenty enquiries in a mailbox that shows 41 characters:\n`)
  for (const subject of twentySubjects())
    process.stdout.write(`  ${[...subject].slice(0, 41).join('').padEnd(41)}| ${subject}\n`)
}

async function picture(shot: {
  browser: Browser
  directory: string
  name: string
  mail: MailContent
  width: (typeof widths)[number]
  scheme: (typeof schemes)[number]
}): Promise<void> {
  const page = await shot.browser.newPage({
    viewport: { width: shot.width, height: 400 },
    colorScheme: shot.scheme,
    deviceScaleFactor: 2,
  })
  await page.setContent(shot.mail.html)
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  if (wide !== shot.width)
    throw new Error(`${shot.name} is ${String(wide)} px wide on a screen of ${shot.width}`)
  await page.screenshot({
    path: join(shot.directory, `${shot.name}-${shot.width}-${shot.scheme}.png`),
    fullPage: true,
  })
  await page.close()
}
