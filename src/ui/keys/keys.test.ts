import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compositionGuard } from './composition-guard.ts'
import { isComposing } from './is-composing.ts'
import { capsOf, findShortcut, type KeyPress, type Shortcut } from './shortcut.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
const shortcuts: readonly Shortcut[] = [
  { keys: 'n', label: '相談受付', run: () => undefined },
  { keys: 'mod+k', label: '検索', run: () => undefined },
]
const atRest = { isTyping: false, singleKeysOn: true }

describe('a key pressed while kana become kanji', () => {
  it('is known by the flag, by the code 229, and inside an event of React', () => {
    expect(isComposing({ key: 'Enter', isComposing: true })).toBe(true)
    expect(isComposing({ key: 'Process', isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ key: 'Enter', nativeEvent: { isComposing: true } })).toBe(true)
    expect(isComposing({ key: 'Enter', keyCode: 13 })).toBe(false)
  })

  it('does nothing even where the composition ends before its Enter arrives', () => {
    const guard = compositionGuard()
    guard.start()
    expect(guard.mayAct({ key: 'Enter', timeStamp: 900 })).toBe(false)
    guard.end(1000)
    expect(guard.mayAct({ key: 'Enter', keyCode: 13, timeStamp: 1002 })).toBe(false)
    expect(guard.mayAct({ key: 'Enter', keyCode: 13, timeStamp: 1400 })).toBe(true)
    expect(guard.mayAct({ key: 'ArrowDown', timeStamp: 1001 })).toBe(true)
  })

  it('never calls a shortcut', () => {
    fc.assert(
      fc.property(fc.constantFrom('n', 'k', 'Enter', '?'), fc.boolean(), fc.boolean(), (key, ctrlKey, singleKeysOn) =>
        findShortcut(shortcuts, press(key, { ctrlKey, isComposing: true }), { isTyping: false, singleKeysOn }) === undefined,
      ),
    )
  })
})

describe('shortcuts', () => {
  it('call by a single key when nobody types', () => {
    expect(findShortcut(shortcuts, press('n'), atRest)?.label).toBe('相談受付')
  })

  it('sleep in a field, and when switched off; those with Ctrl or ⌘ do not', () => {
    expect(findShortcut(shortcuts, press('n'), { isTyping: true, singleKeysOn: true })).toBeUndefined()
    expect(findShortcut(shortcuts, press('n'), { isTyping: false, singleKeysOn: false })).toBeUndefined()
    expect(findShortcut(shortcuts, press('K', { metaKey: true }), { isTyping: true, singleKeysOn: false })?.label).toBe('検索')
  })

  it('with Shift are other keys than those without', () => {
    const locks: readonly Shortcut[] = [{ keys: 'mod+shift+l', label: '画面を隠す', run: () => undefined }, { keys: 'mod+Enter', label: '送る', run: () => undefined }]
    expect(findShortcut(locks, press('L', { ctrlKey: true, shiftKey: true }), { isTyping: true, singleKeysOn: false })?.label).toBe('画面を隠す')
    expect(findShortcut(locks, press('l', { ctrlKey: true }), atRest)).toBeUndefined()
    expect(findShortcut(locks, press('Enter', { ctrlKey: true }), { isTyping: true, singleKeysOn: true })?.label).toBe('送る')
    expect(findShortcut(locks, press('Enter', { ctrlKey: true, shiftKey: true }), atRest)).toBeUndefined()
  })

  it('leave the browser its own keys', () => {
    expect(findShortcut(shortcuts, press('n', { ctrlKey: true }), atRest)).toBeUndefined()
    expect(findShortcut(shortcuts, press('n', { altKey: true }), atRest)).toBeUndefined()
  })

  it('show their caps', () => {
    expect(capsOf('mod+k')).toEqual(['Ctrl', 'K'])
    expect(capsOf('mod+shift+l')).toEqual(['Ctrl', 'Shift', 'L'])
    expect(capsOf('?')).toEqual(['?'])
  })
})
