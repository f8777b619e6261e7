import { describe, expect, it } from 'vitest'
import { notificationDutiesOn } from '#domain/intake/notification-duty.ts'
import type { Day } from '#domain/shared/day.ts'
import { notificationAsked, notificationLaw } from './notification-duty.messages.ts'

describe('a law that asks for a notification', () => {
  it('is told in Japanese as the domain has it now, and in English without Japanese words', () => {
    const duties = notificationDutiesOn('2026-11-25' as Day)
    expect(duties.map(({ about }) => about)).toEqual(Object.keys(notificationLaw))
    for (const { about, law, asks } of duties) {
      expect([notificationLaw[about].ja, notificationAsked[about].ja]).toEqual([law, asks])
      expect(`${notificationLaw[about].en} ${notificationAsked[about].en}`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u)
    }
  })
})
