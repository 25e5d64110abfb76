import { sampleFormPages } from './enquire/sample-form-pages.ts'

/** Every page there is, in each of its forms. */
export const samplePages: Readonly<Record<string, string>> = { ...sampleFormPages }
