import * as v from 'valibot'
import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import type { Deployed, DeployedPipeline } from './deployed.ts'
import { pipelineSchema, templateSchema } from './deployed-schema.ts'

/** The template of a stack, as text. Undefined for what is none. */
export function readDeployed(template: string): Deployed | undefined {
  const reading = v.safeParse(templateSchema, parseJson(template))
  if (!reading.success) return undefined
  const { Resources, Metadata } = reading.output
  const pipeline = readPipeline(Metadata['EnquiryPipeline'])
  const resources = Object.entries(Resources).map(([id, { Type, Properties, DeletionPolicy }]) => ({
    ...{ id, type: Type, properties: Properties },
    isKept: DeletionPolicy === 'Retain',
  }))
  return { resources, ...(pipeline === undefined ? {} : { pipeline }) }
}

/** Undefined: an older release wrote nothing down, or a later one wrote it otherwise. */
function readPipeline(written: unknown): DeployedPipeline | undefined {
  const reading = v.safeParse(pipelineSchema, written)
  if (!reading.success) return undefined
  const { organisation, targets, deployment = {} } = reading.output
  const whole: CompiledOrganisation = { ...organisation, overlayVersion: 0, signposts: {} }
  return { organisation: whole, targets, ...deployment }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
