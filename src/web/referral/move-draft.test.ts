import { expect, it } from 'vitest'
import { draftOf, inputOf } from './move-draft.ts'

it('whether the person was told is said by whoever met them: nothing is chosen for them, and left open it stays unsaid', () => {
  const meeting = draftOf('meet', false)
  expect(meeting.telling).toBe('')
  expect(inputOf(meeting, { id: 'x', version: 1 }).telling).toBeUndefined()
  expect(inputOf({ ...meeting, telling: 'not_said' }, { id: 'x', version: 1 }).telling).toBe('not_said')
})
