import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { requestFrom } from './request-from.ts'

const isSecure = (context: Context): boolean => requestFrom(context).isSecure
const nameFor = (context: Context): string => (isSecure(context) ? '__Host-tsunagi' : 'tsunagi')

/** A token is letters, digits, `-` and `_`. Anything else never was one. */
const readToken = (shown: string | undefined): string => (shown !== undefined && /^[\w-]{1,200}$/.test(shown) ? shown : '')

/** The token of the session: from the cookie, or for programs from `Authorization: Bearer`. Empty when there is none. */
export const tokenOf = (context: Context): string => {
  const header = context.req.header('authorization')
  if (header?.startsWith('Bearer ')) return readToken(header.slice('Bearer '.length))
  return readToken(getCookie(context, nameFor(context)))
}

/** Gives the browser its session. Scripts cannot read it; other sites cannot send it. */
export const giveToken = (context: Context, token: string): void => {
  setCookie(context, nameFor(context), token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(context) })
}

/** Takes the session back from the browser. */
export const takeToken = (context: Context): void => {
  deleteCookie(context, nameFor(context), { path: '/', secure: isSecure(context) })
}
