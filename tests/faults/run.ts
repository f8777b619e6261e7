import { raiseStorm } from './storm.ts'

/** `npm run test:faults -- [--rounds 200] [--seed 1]`: kills, cuts and fills under load, and prints what was lost. */
const option = (name: string, byDefault: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? byDefault : Number(process.argv[at + 1])
}

const say = (line: string): void => void process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)

const weathered = await raiseStorm(option('rounds', 200), option('seed', 1), say)
const { faults, ...figures } = weathered
for (const [name, figure] of [...Object.entries(faults), ...Object.entries(figures)]) say(`${name.padEnd(24)} ${figure}`)
const isWhole = weathered.lost === 0 && weathered.duplicated === 0 && weathered.halfDone === 0 && weathered.journalIntact && weathered.endedInOrder
say(isWhole ? 'nothing lost, nothing twice, the journal intact' : 'NOT WHOLE')
process.exit(isWhole ? 0 : 1)
