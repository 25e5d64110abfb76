import { type Attack, median, verdict } from './one-attack.ts'

/** How much longer one answer may take than another, at the median, before it tells something. */
const most = 1.5

/** Times tell nothing. */
export const timing: readonly Attack[] = [
  {
    name: 'find-times',
    slow: true,
    promise: 'how long “find my enquiry” takes does not tell whether there is one',
    async run(victim, { quick }) {
      const enquiries = quick ? 8 : 60
      const times = new Map<string, number[]>()
      const user = victim.stranger()
      const asked = async (what: string, reference: string, email: string) => {
        await victim.app.quiet()
        await user.open('/status/find')
        const body = new URLSearchParams({
          ...strings(user.fieldsOf(['reference'])?.fields),
          reference,
          email,
        }).toString()
        const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
        const { milliseconds } = await user.send('POST', '/status/find', { headers, body })
        times.set(what, [...(times.get(what) ?? []), milliseconds])
      }
      const full = await victim.enquire()
      for (let n = 0; n < 4; n++) await asked('warming', full.reference, full.email)
      for (let n = 0; n < enquiries; n++) {
        const { reference, email } = await victim.enquire()
        for (let again = 0; again < 2; again++) {
          await asked('right', reference, email)
          await asked('wrong address', reference, `not-${email}`)
          await asked('unknown reference', unknown(reference), email)
          await asked('right, tally full', full.reference, full.email)
        }
      }
      times.delete('warming')
      const medians = [...times].map(([what, values]) => ({ what, ms: median(values) }))
      const ratio = Math.max(...medians.map(({ ms }) => ms)) / Math.min(...medians.map(({ ms }) => ms))
      const figures = medians.map(({ what, ms }) => `${what} ${ms.toFixed(1)} ms`).join(', ')
      return verdict(
        ratio > most ? [`ratio ${ratio.toFixed(2)}`] : [],
        `${enquiries * 2} of each: ${figures}`,
      )
    },
  },
]

function unknown(reference: string): string {
  return [...reference].reverse().join('')
}

function strings(fields: Readonly<Record<string, string | readonly string[]>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
}
