import { describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { given } from '#tests/support/city.ts'
import { violationsOn } from '#tests/support/pages/axe.ts'
import { wordsOf } from '#tests/support/pages/words.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { paperMessages } from '#web/intake/paper.messages.ts'
import { openCounter } from './open-counter.ts'

const counter = openCounter()
const words = wordsOf(paperMessages)

const paperOf = async (as: string, id: string) => {
  const seat = await counter.sitDown(as)
  await seat.open(`/intakes/${id}/paper`)
  const paper = seat.page.locator('.paper')
  await paper.waitFor()
  const text = await paper.innerText()
  const mark = await paper.locator('.paper-mark').innerText()
  expect(await violationsOn(seat.page)).toEqual([])
  expect(seat.errors).toEqual([])
  await seat.close()
  return { text, mark }
}

describe('相談受付・申込票 on paper', () => {
  it('says of a consent in part what was agreed to and what was not, and never that all may be shared', async () => {
    const worker = await counter.served().city.as(SOMEBODY.counsellor)
    const take = async (consent: 'partial' | 'spoken', consentForm: Readonly<Record<string, string>>): Promise<string> =>
      given(await worker.does('receiveIntake', { text: '家賃が払えない', consent, consentForm })).id
    const part = await paperOf(SOMEBODY.counsellor, await take('partial', { mayKnow: '学校だけ', mayNotKnow: '夫の職場' }))
    expect(part.text).toContain(words.pledgePart)
    for (const word of ['学校だけ', '夫の職場']) expect(part.text).toContain(word)
    expect(part.text).not.toContain(words.pledge)
    const bare = await paperOf(SOMEBODY.counsellor, await take('partial', {}))
    expect(bare.text).toContain(words.nothingWritten)
    const whole = await paperOf(SOMEBODY.counsellor, await take('spoken', {}))
    expect(whole.text).toContain(words.pledge)
    expect(whole.mark).toBe(words.confidential)
  })

  it('says that concealment was asked for, and to a handler that what stands there is for handlers alone; whoever may not read it gets none', async () => {
    const { city } = counter.served()
    const worker = await city.as(SOMEBODY.counsellor)
    const { id } = given(await worker.does('receiveIntake', { text: '夫から逃げてきた', areaId: demoId('area/あおば'), subjects: [{ name: '架空 花', address: '架空町1-2-3' }] }))
    given(await worker.does('askProtection', { matterId: id, kind: 'conceal', why: '夫が探している' }))
    const asked = await paperOf(SOMEBODY.counsellor, id)
    expect(asked).toMatchObject({ mark: words.confidentialConcealed })
    for (const word of [words.asked, '架空町1-2-3']) expect(asked.text).toContain(word)

    const { rows: [her] } = await city.database.admin.query<{ personId: string }>(
      `select c.person_id as "personId" from concealment c join concealment_handler h on h.concealment_id = c.id and h.membership_id = $1 where c.released_at is null order by 1 limit 1`, [demoId('membership/st07')])
    const sheet = { text: '家計のこと', areaId: demoId('area/あおば'), subjects: [{ personId: her?.personId ?? '', address: '架空町4-5-6' }] }
    const hers = given(await (await city.as('st07')).does('receiveIntake', sheet)).id
    const handlers = await paperOf('st07', hers)
    expect(handlers.mark).toBe(words.confidentialConcealed)
    for (const word of [words.handlers_only, '架空町4-5-6']) expect(handlers.text).toContain(word)
    const others = await paperOf('st22', hers)
    expect(others.text).toContain(words.closed)
    expect(others.text).not.toContain('架空町4-5-6')
  })
})
