import { formSamples } from './enquire/form-samples.ts'

/** Every page there is, in each of its forms. */
export const samplePages: Readonly<Record<string, string>> = { ...formSamples }
