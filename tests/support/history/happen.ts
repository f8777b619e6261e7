import { makeRounds } from '#service/office-rounds.ts'
import { answerByLink, draft, endOrFollowUp, give, move, send, takeUp } from './deeds.ts'
import { endAsKnown, endOrGoOn, planOrTakeBack } from './ends.ts'
import type { Event } from './event.ts'
import { nth, versionOf, type Stage } from './stage.ts'

/** Lets one event happen; `undefined` where there is nothing yet for it to happen to. */
export const happen = async (stage: Stage, done: Event): Promise<unknown> => {
  if (done.kind === 'round') return makeRounds(stage.city.office).then(() => ({ ok: true }))
  if (done.kind === 'take_up') return takeUp(stage, done)
  const person = nth(stage.people, done.who)
  if (person === undefined) return undefined
  if (done.kind === 'receive') {
    const taken = await person.worker.does('receiveIntake', { text: '無作為の相談' })
    if (taken.ok) stage.intakes.push({ id: taken.value.id, by: done.who })
    return taken
  }
  if (done.kind === 'task' || done.kind === 'seat') return give(stage, done)
  if (done.kind === 'known_end') return endAsKnown(stage, person, done.inMs)
  if (done.kind === 'leaving_planned' || done.kind === 'plan_taken_back') return planOrTakeBack(stage, person, done)
  if (done.kind === 'send') return send(stage, done)
  if (done.kind === 'draft') return draft(stage, done)
  if (done.kind === 'link') return answerByLink(stage, done)
  if (done.kind === 'agency_ends' || done.kind === 'end_comes' || done.kind === 'ending_taken_back') return endOrGoOn(stage, done)
  if (done.kind === 'leaves') {
    const { membershipId } = person
    return stage.administrator.does('endMembership', { membershipId, version: await versionOf(stage, 'membership', membershipId), successorId: nth(stage.people, done.heir)?.membershipId })
  }
  return done.kind === 'move' ? move(stage, done) : endOrFollowUp(stage, done)
}
