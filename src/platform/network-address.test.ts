import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf } from './network-address.ts'

describe('the place an address belongs to', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['unknown', 'unknown'],
    ['2001:db8:7:1:aaaa:bbbb:cccc:dddd', '2001:db8:7:1::/64'],
    ['2001:0DB8:0007:0001::1', '2001:db8:7:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::10.1.2.3', '64:ff9b:0:0::/64'],
  ])('of %s is %s', (address, place) => {
    expect(placeOf(address)).toBe(place)
  })

  it('is one for all addresses of an IPv6 network, however they are written, and another for every other network', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
    const written = (all: readonly number[]): string => all.map((group) => group.toString(16)).join(':')
    fc.assert(
      fc.property(groups, groups, groups, groups, (network, host, otherHost, otherNetwork) => {
        fc.pre(written(network) !== written(otherNetwork))
        expect(placeOf(written([...network, ...host]))).toBe(placeOf(written([...network, ...otherHost]).toUpperCase()))
        expect(placeOf(written([...network, ...host]))).not.toBe(placeOf(written([...otherNetwork, ...host])))
      }),
    )
  })
})
