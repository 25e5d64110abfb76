import { organisation } from 'organisation:compiled'

/** Stands in for a function where a test is about the stack alone. */
export async function handler(): Promise<{ statusCode: number; body: string }> {
  return { statusCode: 200, body: organisation.title }
}
