import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const isSecure = (context: Context): boolean => new URL(context.req.url).protocol === 'https:'
const nameFor = (context: Context): string => (isSecure(context) ? '__Host-tsunagi' : 'tsunagi')

/** The token of the session: from the cookie, or for programs from `Authorization: Bearer`. Empty when there is none. */
export const tokenOf = (context: Context): string => {
  const header = context.req.header('authorization')
  if (header?.startsWith('Bearer ')) return header.slice('Bearer '.length)
  return getCookie(context, nameFor(context)) ?? ''
}

/** Gives the browser its session. Scripts cannot read it; other sites cannot send it. */
export const giveToken = (context: Context, token: string): void => {
  setCookie(context, nameFor(context), token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(context) })
}

/** Takes the session back from the browser. */
export const takeToken = (context: Context): void => {
  deleteCookie(context, nameFor(context), { path: '/', secure: isSecure(context) })
}
