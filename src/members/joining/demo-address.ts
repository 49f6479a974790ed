/** @public Whether this is one of the demo's invented people: refused wherever the demo is off, also in an old database. */
export const isDemoAddress = (email: string): boolean => email.endsWith('@demo.example')
