#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { logAsJson } from '#platform/log.ts'
import { bothLanguages } from '#platform/words.ts'
import { commands } from './commands.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { helpOf, helpOfCommand } from './help.ts'
import { quietWhenNobodyReads } from './quiet.ts'
import { readCall } from './read-call.ts'
import { say } from './say.ts'
import { tellFault } from './tell-fault.ts'

const version = (): string =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }).version

const obey = async (args: readonly string[]): Promise<ExitCode> => {
  const reading = readCall(commands, args, process.env)
  if (!reading.ok) {
    process.stderr.write(`${reading.problem.map(bothLanguages).join('\n')}\n`)
    return EXIT.misused
  }
  const read = reading.value
  if (read.kind === 'run') {
    if (read.call.config.logAsJson) logAsJson()
    return read.command.run(read.call)
  }
  say(read.kind === 'version' ? version() : read.command ? helpOfCommand(read.command).trimEnd() : helpOf(commands).trimEnd())
  return EXIT.done
}

quietWhenNobodyReads([process.stdout, process.stderr])
process.exitCode = await obey(process.argv.slice(2)).catch(tellFault)
