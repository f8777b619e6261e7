const asked = Number(process.env['TSUNAGI_RUNS'] ?? 0)

/** Whether this is the whole run (`npm run test:hostile`). */
export const isWhole = asked > 0

/** How many inputs each parser meets in every run of the tests; `npm run test:hostile` asks for 200,000. */
const EVERY_DAY = 5_000

/** The number of generated inputs, as parameters of fast-check; `share` for what takes longer than a line of text. */
export const runs = (share = 1): { readonly numRuns: number } => ({ numRuns: Math.max(1, Math.round((isWhole ? asked : EVERY_DAY) * share)) })

/** Long enough for the whole number on a slow machine. */
export const LONG = 1_800_000
