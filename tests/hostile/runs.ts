import fc from 'fast-check'

const asked = Number(process.env['TSUNAGI_RUNS'] ?? 0)

/** Whether this is the whole run (`npm run test:hostile`). */
export const isWhole = asked > 0

/** Whether the inputs are only counted: of each parser a few are read, and how many it would meet is told (`TSUNAGI_COUNT_ONLY=1`). */
const isCountOnly = process.env['TSUNAGI_COUNT_ONLY'] === '1'

/** How many inputs each parser meets in every run of the tests; `npm run test:hostile` asks for 200,000. */
const PROMISED = isWhole ? asked : 5_000
const A_FEW = 20

/** The number of generated inputs, as parameters of fast-check; `share` for what comes on top of the promised number. */
export const runs = (share = 1): { readonly numRuns: number } => ({ numRuns: Math.max(1, Math.round((isCountOnly ? A_FEW : PROMISED) * share)) })

const met = new Map<string, number>()

/** Lets a parser meet the promised number of inputs, so many of them at a time where one alone costs too much. */
export const checkMany = async <T>(parser: string, inputs: fc.Arbitrary<T>, read: (input: T) => void | Promise<void>, together = 1): Promise<void> => {
  const times = Math.ceil(PROMISED / together)
  let reached = 0
  const counted = async (input: T): Promise<void> => {
    reached += together
    await read(input)
  }
  await fc.assert(fc.asyncProperty(inputs, counted), { numRuns: isCountOnly ? Math.ceil(A_FEW / together) : times })
  met.set(parser, isCountOnly ? times * together : reached)
}

/** The parsers of a file that met fewer inputs than is promised, or none, with how many they met. */
export const metTooFew = (parsers: readonly string[]): readonly string[] => {
  console.info([...met].map(([parser, many]) => `${parser}: ${many}`).join('\n'))
  return parsers.filter((parser) => (met.get(parser) ?? 0) < PROMISED).map((parser) => `${parser}: ${met.get(parser) ?? 0} of ${PROMISED}`)
}

/** Long enough for the whole number on a slow machine. */
export const LONG = 1_800_000
