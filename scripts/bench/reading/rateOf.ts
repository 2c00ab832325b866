import autocannon from 'autocannon'

/** Seconds and connections of a measurement. */
export const load = { connections: 10, duration: 5 }

/** Requests a second for one address on ten connections, with headers beside the coding. @throws where any of them failed */
export async function rateOf(
  url: string,
  coding: string,
  more: Record<string, string> = {},
): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    ...load,
    headers: { 'accept-encoding': coding, ...more },
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests for ${url} failed`)
  return requests.average
}
