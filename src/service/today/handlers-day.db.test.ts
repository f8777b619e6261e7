import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let handler: Worker
/** Whom it protects, and a child of hers. */
let [personId, childId] = ['', '']
beforeAll(async () => {
  city = await buildCity()
  handler = await city.as('st07')
  const { rows } = await city.database.admin.query<{ personId: string; childId: string }>(
    `select c.person_id as "personId", (select b.person_id from household_member b join household_member o on o.household_id = b.household_id
      where o.person_id = c.person_id and b.person_id <> c.person_id and b.lives_together order by b.id limit 1) as "childId" from concealment c where c.id = $1`, [concealment])
  ;({ personId, childId } = rows[0] ?? { personId, childId })
})
afterAll(() => city.database.drop())

const concealment = demoId('concealment/1')
const today = cityToday()
const dueFor = async (staff: string, id: string) => given(await (await city.as(staff)).does('getMyDay', {})).due.filter((one) => one.id === id)
/** Whether a sheet stands there as taken off whom they handle. */
const toldOfTaking = async (staff: string) => (await dueFor(staff, concealment)).find((one) => one.kind === 'unbound')
const mayBeTheirs = async (staff: string, intakeId: string) => (await dueFor(staff, intakeId)).find((one) => one.kind === 'resembling')

const receive = async (subject: object, text = '窓口に来た', by = handler) => {
  const { id } = given(await by.does('receiveIntake', { text, subjects: [subject] }))
  return { id, subjectId: given(await by.does('getIntake', { id })).subjects[0]?.id ?? '' }
}
const takenOff = async () => {
  const { id, subjectId } = await receive({ describedAs: '若い女性' })
  given(await handler.does('bindIntakePerson', { id, version: 1, subjectId, personId }))
  expect(given(await handler.does('getIntake', { id })).subjects[0]?.concealed).toBe(true)
  given(await handler.does('unbindIntakePerson', { id, version: 2, subjectId }))
  return { id, subjectId }
}
const look = async () => {
  const { concealment: stands } = given(await handler.does('getPersonPage', { personId }))
  given(await handler.does('reviewConcealment', { concealmentId: concealment, version: stands?.version ?? 0, reviewOn: addDays(today, 180) }))
}

describe('a sheet that was taken off somebody concealed', () => {
  it('stands on the day of the other handlers and of nobody else, until one of them has looked at the concealment again', async () => {
    await takenOff()
    expect(await toldOfTaking('st39')).toMatchObject({ matterId: personId, dueOn: today, about: '窓口に来た', concealed: true })
    for (const staff of ['st07', 'st40', 'st08', 'st01']) expect(await toldOfTaking(staff)).toBeUndefined()
    await look()
    expect(await toldOfTaking('st39')).toBeUndefined()
  })

  it('is no news once it is bound to them again', async () => {
    const { id, subjectId } = await takenOff()
    expect(await toldOfTaking('st39')).toBeDefined()
    given(await handler.does('bindIntakePerson', { id, version: 3, subjectId, personId }))
    expect(await toldOfTaking('st39')).toBeUndefined()
  })

  it('is told as well of whoever is found together with them', async () => {
    const { id, subjectId } = await receive({ describedAs: '小さい子' }, 'こどもだけで来た')
    given(await handler.does('bindIntakePerson', { id, version: 1, subjectId, personId: childId }))
    given(await handler.does('unbindIntakePerson', { id, version: 2, subjectId }))
    expect(await toldOfTaking('st39')).toMatchObject({ matterId: personId, about: 'こどもだけで来た' })
    await look()
  })

  it('is told by the words of the sheet that somebody else took off last, not by those of one I took off myself', async () => {
    await takenOff()
    const other = await city.as('st39')
    const { id, subjectId } = await receive({ describedAs: '若い女性' }, 'あとで来た')
    given(await handler.does('bindIntakePerson', { id, version: 1, subjectId, personId }))
    given(await other.does('unbindIntakePerson', { id, version: 2, subjectId }))
    expect([await toldOfTaking('st39'), await toldOfTaking('st07')]).toMatchObject([{ about: '窓口に来た' }, { about: 'あとで来た' }])
    await look()
  })

  it('is not told of one that was only looked at and is somebody else', async () => {
    const { id, subjectId } = await receive({ describedAs: '別の女性' })
    given(await handler.does('markAsOtherPerson', { id, subjectId, personId }))
    expect(await toldOfTaking('st39')).toBeUndefined()
  })
})

describe('a sheet that is being taken off while another handler looks', () => {
  const bound = async () => {
    const { id, subjectId } = await receive({ describedAs: '若い女性' })
    given(await handler.does('bindIntakePerson', { id, version: 1, subjectId, personId }))
    return { id, version: 2, subjectId }
  }
  /** So many wait for a lock of somebody else. */
  const waiting = (n: number) =>
    expect.poll(async () => (await city.database.admin.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount, { timeout: 30_000 }).toBe(n)
  const version = async () => given(await (await city.as('st39')).does('getPersonPage', { personId })).concealment?.version ?? 0
  const looking = async (seen: number) => (await city.as('st39')).does('reviewConcealment', { concealmentId: concealment, version: seen, reviewOn: addDays(today, 180) })
  /** Holds somebody up with a lock, for as long as the work takes. */
  const heldUp = async (lock: string, values: readonly unknown[], work: () => Promise<void>): Promise<void> => {
    const client = await city.database.admin.connect()
    try {
      await client.query('begin')
      await client.query(lock, [...values])
      await work()
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it('is told afterwards to one who looked in the meantime', async () => {
    const sheet = await bound()
    let taking: Promise<unknown> | undefined
    await heldUp('select 1 from intake_subject where id = $1 for update', [sheet.subjectId], async () => {
      taking = handler.does('unbindIntakePerson', sheet)
      await waiting(1)
      given(await looking(await version()))
    })
    expect(await taking).toMatchObject({ ok: true })
    expect(await toldOfTaking('st39')).toMatchObject({ about: '窓口に来た' })
    await look()
  })

  it('is told to one who was about to note that they had looked: the concealment stands otherwise by then', async () => {
    const sheet = await bound()
    const seen = await version()
    let both: Promise<unknown[]> | undefined
    await heldUp('lock table journal_lane in exclusive mode', [], async () => {
      const taking = handler.does('unbindIntakePerson', sheet)
      await waiting(1)
      both = Promise.all([taking, looking(seen)])
      await waiting(2)
    })
    expect(await both).toMatchObject([{ ok: true }, { problem: { code: 'stale_version' } }])
    expect(await toldOfTaking('st39')).toMatchObject({ about: '窓口に来た' })
    await look()
  })
})

describe('an open sheet that nobody bound and that may be of somebody concealed', () => {
  const nameOf = async (whom = personId) => given(await handler.does('getPersonPage', { personId: whom })).names[0]

  it('stands by their whole name or reading on the day of the handlers who may open both, until somebody says who it is or who it is not', async () => {
    const name = await nameOf()
    const sheets = [await receive({ name: name?.asWritten ?? '' }), await receive({ name: name?.asWritten ?? '', kana: name?.kana ?? '' }), await receive({ kana: name?.kana ?? '' })]
    for (const { id } of sheets) expect(await mayBeTheirs('st07', id)).toMatchObject({ text: name?.asWritten, about: '窓口に来た', dueOn: today, concealed: true })
    for (const staff of ['st40', 'st08', 'st16']) expect(await mayBeTheirs(staff, sheets[0]?.id ?? '')).toBeUndefined()
    const [first, second, third] = sheets
    given(await handler.does('markAsOtherPerson', { id: first?.id ?? '', subjectId: first?.subjectId ?? '', personId }))
    given(await handler.does('bindIntakePerson', { id: second?.id ?? '', version: 1, subjectId: second?.subjectId ?? '', personId }))
    given(await handler.does('endIntake', { id: third?.id ?? '', version: 1, outcome: 'informed', note: '窓口を案内した' }))
    for (const { id } of sheets) expect(await mayBeTheirs('st07', id)).toBeUndefined()
  })

  it('stands there as well by the name of whoever is found together with them', async () => {
    const name = await nameOf(childId)
    expect(await mayBeTheirs('st07', (await receive({ name: name?.asWritten ?? '' })).id)).toMatchObject({ text: name?.asWritten })
  })

  it('does not stand there for a family name alone, nor for a name that goes on', async () => {
    const [family = ''] = ((await nameOf())?.asWritten ?? '').split(/\s/u)
    for (const name of [family, `${(await nameOf())?.asWritten}子`]) expect(await mayBeTheirs('st07', (await receive({ name })).id)).toBeUndefined()
  })

  it('stands there by their number', async () => {
    await city.database.admin.query(
      `insert into location (municipality_code, id, person_id, kind, as_written, search_key, whose) values ('990019', gen_random_uuid(), $1, 'phone', '0999-66-7711', $2, 'person')`, [personId, whereaboutsKey('phone', '0999-66-7711')])
    const { id } = given(await (await city.as('st40')).does('receiveIntake', { text: '窓口に来た', subjects: [{ phone: '0999-66-7711' }] }))
    expect(await mayBeTheirs('st07', id)).toMatchObject({ kind: 'resembling' })
    expect(await mayBeTheirs('st40', id)).toBeUndefined()
  })

  it('stands with the coordinator who may open both where no handler can open the sheet: by the name, and never by the number', async () => {
    const name = (await nameOf())?.asWritten ?? ''
    const desk = await city.as('st03')
    const told = async (subject: object) => {
      const { id } = given(await desk.does('receiveIntake', { text: '窓口に来た', areaId: demoId('area/あおば'), subjects: [subject] }))
      return [await mayBeTheirs('st01', id), await mayBeTheirs('st03', id)]
    }
    expect(await told({ name })).toMatchObject([{ kind: 'resembling' }, undefined])
    expect(await told({ phone: '0999-66-7711' })).toEqual([undefined, undefined])
  })
})

describe('an open sheet bound to a second record of somebody concealed', () => {
  const second = async (subject: object, by = handler) => {
    const sheet = await receive(subject, '窓口に来た', by)
    given(await by.does('bindIntakePerson', { ...sheet, version: 1, whyNew: '別の記録かもしれない' }))
    return sheet
  }

  it('stands by their whole name on the day of the handlers who may open both, until somebody says that the two are not the same', async () => {
    const { names: [name], birthOn } = given(await handler.does('getPersonPage', { personId }))
    const called = { name: name?.asWritten ?? '', kana: name?.kana ?? '' }
    const [same, unborn] = [await second({ ...called, birth: birthOn ?? '' }), await second(called)]
    for (const { id } of [same, unborn]) expect(await mayBeTheirs('st07', id)).toMatchObject({ text: called.name, concealed: true })
    for (const staff of ['st40', 'st08', 'st16']) expect(await mayBeTheirs(staff, same.id)).toBeUndefined()
    const meant = async (staff: string, id: string) => given(await (await city.as(staff)).does('getIntake', { id })).resembles
    for (const { id } of [same, unborn]) expect(await meant('st07', id)).toEqual([{ personId, name: called.name }])
    // A colleague at the same counter opens the sheet, and is told of nobody.
    expect(await meant('st40', same.id)).toEqual([])
    for (const { id, subjectId } of [same, unborn]) {
      given(await handler.does('markAsOtherPerson', { id, subjectId, personId }))
      expect(await mayBeTheirs('st07', id)).toBeUndefined()
      expect(await meant('st07', id)).toEqual([])
    }
  })

  it('stands there where the birth of one is not known and nothing else says otherwise, so that not every namesake does', async () => {
    const { names: [name], birthOn, sex } = given(await handler.does('getPersonPage', { personId }))
    const [written, kana, birth] = [name?.asWritten ?? '', name?.kana ?? '', birthOn ?? '']
    const [family = ''] = written.split(/\s/u)
    const misheard = `${family} 架空`
    const stands = async (subject: object) => (await mayBeTheirs('st07', (await second(subject)).id)) !== undefined
    expect([birth !== '', kana !== '', sex === 'F' || sex === 'M']).toEqual([true, true, true])
    expect(await stands({ name: kana })).toBe(true)
    expect(await stands({ name: written })).toBe(true)
    expect(await stands({ name: misheard, kana, birth })).toBe(true)
    expect(await stands({ name: misheard, kana })).toBe(false)
    expect(await stands({ name: written, kana: 'カクウ ヨミ' })).toBe(false)
    expect(await stands({ name: written, kana, sex: sex === 'F' ? 'M' : 'F' })).toBe(false)
    expect(await stands({ name: written, kana, sex: 'X' })).toBe(true)
  })

  it('does not stand there where they were born on another day, nor for a number that somebody of another name shares with them', async () => {
    const [name] = given(await handler.does('getPersonPage', { personId })).names
    expect(await mayBeTheirs('st07', (await second({ name: name?.asWritten ?? '', birth: 'S9.9.9' })).id)).toBeUndefined()
    expect(await mayBeTheirs('st07', (await second({ name: '架空 花世', phone: '0999-66-7711' }, await city.as('st40'))).id)).toBeUndefined()
  })
})
