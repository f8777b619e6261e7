import { expect, it } from 'vitest'
import { addressOf } from './address-of.ts'

it('the address printed is one under which passkeys work: this machine by its name, a server by the name it is given', () => {
  expect(addressOf({ host: '127.0.0.1', port: 8410 })).toBe('http://localhost:8410')
  expect(addressOf({ host: '::', port: 8410 })).toBe('http://localhost:8410')
  expect(addressOf({ host: '10.0.0.7', port: 443, publicUrl: 'https://tsunagi.city.example/' })).toBe('https://tsunagi.city.example')
  expect(addressOf({ host: 'fd00::7', port: 8410 })).toBe('http://[fd00::7]:8410')
})
