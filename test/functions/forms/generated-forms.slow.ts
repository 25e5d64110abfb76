import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { type AnyForm, anyForm } from './any-form.ts'
import { fromBrowser } from './posted-form.ts'

/** `FORMS=10000 npm run test:slow -- test/functions/forms/generated-forms.slow.ts` tries as many. */
const numRuns = Number(process.env['FORMS'] ?? 500)

test(`of ${numRuns} generated forms nothing that a person typed is missing, none fails, and no mail goes to a wrong address`, async () => {
  let stored = 0
  await fc.assert(
    fc.asyncProperty(anyForm, async (form) => {
      const pipeline = createPipeline()
      const { statusCode = 0, body = '' } = await post(pipeline, form)
      expect([303, 422]).toContain(statusCode)
      if (statusCode === 422) {
        const page = seen(textsOf(body) + attributesOf(body))
        for (const value of form.typed) expect(page).toContain(seen(value))
        return
      }
      stored += 1
      await pipeline.deliver()
      const [enquiry] = pipeline.enquiries()
      const kept = seen(
        [Object.values(enquiry?.answers ?? {}), (enquiry?.extras ?? []).map(({ value }) => value)]
          .flat(2)
          .join(' '),
      )
      expect(enquiry?.answers['email'] ?? form.address).toBe(form.address)
      const [handover, ...others] = pipeline.mails().filter(({ audience }) => audience === 'officer')
      expect([others, handover?.to.address.endsWith('@example.org')]).toEqual([[], false])
      const mail = seen(handover?.text ?? '')
      for (const value of form.typed) {
        expect(kept).toContain(seen(value))
        expect(mail).toContain(seen(value))
      }
      const written = pipeline.mails().filter(({ audience }) => audience === 'enquirer')
      expect(written.map(({ to }) => to.address).filter((one) => one !== form.address)).toEqual([])
    }),
    { numRuns },
  )
  expect(stored).toBeGreaterThan(numRuns / 2)
}, 600_000)

async function post(pipeline: ReturnType<typeof createPipeline>, { kind, pairs }: AnyForm) {
  const body = new URLSearchParams(pairs.map(({ name, value }): [string, string] => [name, value])).toString()
  const headers = { ...fromBrowser, origin: 'https://hall.example' }
  return await pipeline.forms(`/enquire/${kind}`, 'POST', { headers, body })
}

/** What there is to see of a text, without how it is spaced, `>`, which marks a quotation, and the brackets in an address. */
function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(/\[([^\w\s])\]/gu, '$1')
    .replace(/&(?:amp|lt|gt|quot|#39|#96);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('>', '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\s]/gu, '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`' },
}

function textsOf(page: string): string {
  return page.replace(/<head>.*?<\/head>/s, '').replace(/<[^>]*>/g, ' ')
}

function attributesOf(page: string): string {
  return [...page.matchAll(/ value="([^"]*)"/g)].map(([, value = '']) => value).join(' ')
}
