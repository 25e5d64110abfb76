import { randomInt } from 'node:crypto'
import { type Properties, parseObject } from '../template/json.ts'
import type { StackModel } from '../template/stack-model.ts'

/** A secret of the template with its value, made up where the template says so. */
export interface SecretModel {
  name: string
  arn: string
  value: string
}

/** The secrets of a stack; generated ones are new at every start. */
export function readSecrets(stack: StackModel): readonly SecretModel[] {
  return stack.of('AWS::SecretsManager::Secret').map(({ name, ref, properties }) => ({
    name,
    arn: ref,
    value: properties.has('GenerateSecretString')
      ? generate(properties.object('GenerateSecretString'))
      : properties.text('SecretString', ''),
  }))
}

const lower = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
// Without the characters Secrets Manager leaves out, too.
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

function generate(rules: Properties): string {
  const classes = [
    ...(rules.flag('ExcludeLowercase', false) ? [] : [lower]),
    ...(rules.flag('ExcludeUppercase', false) ? [] : [lower.toUpperCase()]),
    ...(rules.flag('ExcludeNumbers', false) ? [] : [digits]),
    ...(rules.flag('ExcludePunctuation', false) ? [] : [punctuation]),
    ...(rules.flag('IncludeSpace', false) ? [' '] : []),
  ]
  const excluded = new Set(rules.text('ExcludeCharacters', ''))
  const characters = [...classes.join('')].filter((character) => !excluded.has(character))
  if (characters.length === 0) throw new Error(`${rules.where} leaves no character to make a secret of`)
  const length = rules.number('PasswordLength', 32)
  const password = Array.from({ length }, () => characters[randomInt(characters.length)]).join('')
  const key = rules.optionalText('GenerateStringKey')
  if (key === undefined) return password
  return JSON.stringify({ ...parseObject(rules.text('SecretStringTemplate'), rules.where), [key]: password })
}
