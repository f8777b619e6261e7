import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { diceFrom, type Dice } from '#demo/dice.ts'
import { DEMO_PASSWORD } from '#demo/load-demo.ts'
import { runTsunagi, until } from '#tests/support/tsunagi-process.ts'
import { beginClients, type Clients } from './clients.ts'
import { balanceOf, Ledger, type Balance } from './ledger.ts'
import { placeWithSmallDisk } from './small-disk.ts'
import { setStage, type Stage } from './stage.ts'

/** What can be done to a server under load. */
export const FAULTS = ['kill the server', 'kill the database', 'cut the connections', 'start a second server', 'fill the disk'] as const

/** One of the faults. */
export type Fault = (typeof FAULTS)[number]

/** How a storm was weathered. */
export type Weathered = Balance & {
  readonly rounds: number
  readonly faults: Readonly<Record<Fault, number>>
  /** Intakes without their receipt or their journal entry, or the other way round. */
  readonly halfDone: number
  readonly journalIntact: boolean
  readonly diskWasReal: boolean
  readonly endedInOrder: boolean
}

const DESKS = ['st04', 'st11', 'st02', 'st05', 'st01', 'st03']
const DISK_MEGABYTES = 1_500
const LEAST_BETWEEN = 3

const doFault = (stage: Stage, fault: Fault): Promise<void> => {
  switch (fault) {
    case 'kill the server': return stage.killServer()
    case 'kill the database': return stage.killDatabase()
    case 'cut the connections': return stage.cutConnections()
    case 'start a second server': return stage.startSecond()
    case 'fill the disk': return stage.fillDisk()
  }
}

/** Lets the clients get something done, so that every fault meets work under way. */
const letWork = async (clients: Clients, dice: Dice): Promise<void> => {
  const enough = clients.acknowledged() + LEAST_BETWEEN
  await until(() => clients.acknowledged() >= enough, 'the clients get something done')
  await pause(dice.roll(120))
}

type Stored = { readonly id: string; readonly text: string }

const readStored = (stage: Stage): Promise<readonly Stored[]> =>
  stage.asAdmin(async (client) => (await client.query<Stored>(`select id, text from intake where text like '机 % 件目の相談%'`)).rows)

const countHalfDone = (stage: Stage): Promise<number> =>
  stage.asAdmin(async (client) => {
    const { rows } = await client.query<{ n: number }>(`
      with kept as (select id from intake where text like '机 % 件目の相談%'),
        receipt as (select (answer ->> 'id')::uuid as id from command_receipt where operation = 'receiveIntake'),
        entry as (select subjects[1] as id from journal where operation = 'receiveIntake' and result = 'done' and not detail ? 'repeated')
      select (select count(*) from kept full join receipt using (id) where kept.id is null or receipt.id is null)::int
        + (select count(*) from kept full join entry using (id) where kept.id is null or entry.id is null)::int as n`)
    return rows[0]?.n ?? -1
  })

/** Raises a storm over the real server: clients at work, and in every round one of the faults. */
export const raiseStorm = async (rounds: number, seed: number, say: (line: string) => void = () => undefined): Promise<Weathered> => {
  const place = placeWithSmallDisk(DISK_MEGABYTES)
  const faults: Record<Fault, number> = { 'kill the server': 0, 'kill the database': 0, 'cut the connections': 0, 'start a second server': 0, 'fill the disk': 0 }
  try {
    const [stage, ledger, dice] = [await setStage(place), new Ledger(), diceFrom(seed)]
    const clients = beginClients(stage.base, DESKS, DEMO_PASSWORD, ledger)
    for (let round = 1; round <= rounds; round += 1) {
      // Every fault has its turn before chance decides.
      const fault = FAULTS[round - 1] ?? dice.pick(FAULTS)
      await letWork(clients, dice)
      await doFault(stage, fault)
      faults[fault] += 1
      say(`${round}/${rounds} ${fault}: ${clients.acknowledged()} acknowledged`)
    }
    await letWork(clients, dice)
    await clients.finish()
    const [stored, halfDone] = [await readStored(stage), await countHalfDone(stage)]
    const endedInOrder = (await stage.stop()) === 0
    const verified = await runTsunagi(['journal', 'verify', '--data', join(place.root, 'city')])
    if (verified.code !== 0) say(verified.said + verified.complained)
    return { ...balanceOf(ledger, stored), rounds, faults, halfDone, journalIntact: verified.code === 0, diskWasReal: place.disk !== undefined, endedInOrder }
  } finally {
    place.remove()
  }
}
