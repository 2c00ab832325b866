import pino from 'pino'

/**
 * The log of the server: one JSON object a line, on standard output. It names no reader: no address of a client, no
 * browser, no text that was searched for.
 */
export const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
