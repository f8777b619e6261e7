import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '#platform/embedded/lock.ts'
import { giveSign, isAlive } from '#platform/embedded/sign-of-life.ts'
import { processSpace } from '#platform/process-identity.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), `${'as deep as folders may lie '.repeat(4)}-`))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const { machine, since, numbers } = processSpace()
/** A lock as a server elsewhere leaves it: under the number this very process has. */
const leftBy = (sign: string, there: { readonly machine?: string; readonly since?: string; readonly numbers?: string }) =>
  writeFileSync(join(folder, 'tsunagi.lock'), `${process.pid} 1 2027-04-01T00:00:00.000Z ${sign} ${there.machine ?? machine} ${there.since ?? since} ${there.numbers ?? numbers} x\n`)
const take = async () => {
  const taken = await lockFolder(folder)
  if (taken.ok) taken.value()
  return taken.ok ? 'taken' : taken.problem
}

describe('a data folder that containers share', () => {
  it('is refused while a server in another container lives, whatever the numbers of processes are there, in words that name it', async () => {
    const sign = await giveSign(folder, 'tsunagi.alive.theirs')
    leftBy('tsunagi.alive.theirs', { numbers: 'pid:[1]', machine: 'their-container' })
    expect(await take()).toMatchObject({ code: 'second_server', ja: expect.stringContaining('their-container'), en: expect.stringContaining('tsunagi.lock') })
    expect(await isAlive(folder, 'tsunagi.alive.theirs')).toBe(true)
    sign?.end()
  })

  it('is taken over from a container that has ended, and what it left is cleared away', async () => {
    leftBy('tsunagi.alive.theirs', { numbers: 'pid:[1]', machine: 'their-container' })
    writeFileSync(join(folder, 'tsunagi.alive.theirs'), '')
    expect(await take()).toBe('taken')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused where it cannot be told: on a disk without sockets, or from another machine', async () => {
    for (const [sign, there] of [['-', { numbers: 'pid:[1]' }], ['tsunagi.alive.theirs', { machine: 'their-host', since: 'another-life' }]] as const) {
      leftBy(sign, there)
      expect(await take()).toMatchObject({ code: 'second_server', ja: expect.stringContaining('tsunagi.lock を消して') })
      expect(existsSync(join(folder, 'tsunagi.lock'))).toBe(true)
    }
  })

  it('is taken over after this machine was switched off under it', async () => {
    leftBy('tsunagi.alive.ours', { since: 'before-the-power-cut' })
    expect(await take()).toBe('taken')
  })

  it('has one holder of twenty who come at once, and none when that one leaves', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => lockFolder(folder)))
    const holders = all.filter((one) => one.ok)
    expect(holders).toHaveLength(1)
    for (const one of holders) if (one.ok) one.value()
    expect(readdirSync(folder)).toEqual([])
  })
})
