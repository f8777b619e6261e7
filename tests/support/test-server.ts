import type { DatabaseSettings } from '#platform/database.ts'

/** The PostgreSQL of a test run. */
export type TestServer = {
  readonly admin: DatabaseSettings & { readonly options?: string }
  readonly template: string
  readonly passwords: { readonly app: string; readonly door: string }
}
