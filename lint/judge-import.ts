import { doors, doorsOfTests, packageDoors, roomsWithoutNode, type Room } from './doors.ts'
import { findPlaceInLine } from './drawers.ts'
import { findPlace, pathOfRelative, type Place } from './place.ts'

/** One import as it stands in a file. */
export type Import = {
  readonly path: string
  readonly specifier: string
  readonly typesOnly: boolean
}

/** Why this import may not stand, in a sentence; `undefined` when the door is open. */
export function findRefusedDoor(entry: Import): string | undefined {
  const from = findPlace(entry.path)
  if (from === undefined) return undefined
  if (entry.specifier.startsWith('node:')) return findRefusedNode(from, entry.specifier)
  if (isWithinTheHouse(entry.specifier)) return findRefusedRoom(from, entry)
  return findRefusedPackage(from, entry.specifier)
}

/** Why a drawer of the domain may not read this one; `undefined` when it may. */
export function findRefusedDrawer(entry: Import): string | undefined {
  const from = findPlace(entry.path)
  if (from?.room !== 'domain' || from.drawer === undefined) return undefined
  const to = findTarget(entry)
  if (to?.room !== 'domain' || to.drawer === undefined || to.drawer === from.drawer) return undefined
  const here = findPlaceInLine(from.drawer)
  const there = findPlaceInLine(to.drawer)
  if (here === undefined) return unknownDrawer(from.drawer)
  if (there === undefined) return unknownDrawer(to.drawer)
  if (there < here) return undefined
  return `The drawer '${from.drawer}' may not read '${to.drawer}', which comes after it (lint/drawers.ts).`
}

const unknownDrawer = (drawer: string): string => `The drawer '${drawer}' has no place in the line (lint/drawers.ts).`

const isWithinTheHouse = (specifier: string): boolean => specifier.startsWith('#') || specifier.startsWith('.')

function findTarget(entry: Import): Place | undefined {
  if (entry.specifier.startsWith('#')) return findPlace(entry.specifier.slice(1))
  if (entry.specifier.startsWith('.')) return findPlace(pathOfRelative(entry.path, entry.specifier))
  return undefined
}

function findRefusedNode(from: Place, specifier: string): string | undefined {
  if (from.isTest || !roomsWithoutNode.includes(from.room)) return undefined
  return `'${from.room}' must not know the machine it runs on: no '${specifier}' here.`
}

function findRefusedRoom(from: Place, entry: Import): string | undefined {
  const to = findTarget(entry)
  if (to === undefined) return `'${entry.specifier}' leads to no room of the house (lint/doors.ts).`
  if (to.room === from.room) return undefined
  const open = from.isTest ? [...doors[from.room], ...doorsOfTests] : doors[from.room]
  const isOpen = open.some(
    (door) =>
      door === to.room ||
      door === `${to.room}/${to.drawer}` ||
      (door === `types of ${to.room}` && (entry.typesOnly || from.isTest)),
  )
  if (isOpen) return undefined
  return `'${from.room}' may not open '${to.room}'. It may open: ${open.join(', ') || 'nothing'} (lint/doors.ts).`
}

function findRefusedPackage(from: Place, specifier: string): string | undefined {
  if (from.isTest) return undefined
  const name = packageNameFrom(specifier)
  const allowed = packageDoors[name] ?? packageDoors[`${name.split('/')[0]}/*`]
  if (allowed === undefined) return `The package '${name}' has no door yet: give it one in lint/doors.ts.`
  if (allowed.includes(from.room)) return undefined
  return `The package '${name}' may be used only in: ${listOf(allowed)} (lint/doors.ts).`
}

const listOf = (allowed: readonly Room[]): string => allowed.join(', ') || 'tests'

function packageNameFrom(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}
