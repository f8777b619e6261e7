import { openApi } from '#contract/open-api.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { say } from './say.ts'

/** `tsunagi openapi`: prints the whole contract as OpenAPI 3.1. */
export const openapi: Command = {
  name: 'openapi',
  words: { ja: 'API の取り決め（OpenAPI 3.1）を出力する', en: 'print the contract of the API (OpenAPI 3.1)' },
  run: async () => {
    say(JSON.stringify(openApi(), undefined, 2))
    return EXIT.done
  },
}
