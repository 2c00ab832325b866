import fc from 'fast-check'
import { families, line, pieces } from './hostileParts'

/** Requests that nobody means well with, as text of their bytes. */

const long = fc
  .integer({ min: 0, max: 20_000 })
  .chain((length) =>
    fc
      .constantFrom('a', '%D8%A7', '/', '../', '%2e', '&a', '(')
      .map((unit) => unit.repeat(Math.ceil(length / unit.length))),
  )

const target = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...families), fc.array(fc.constantFrom(...pieces), { maxLength: 6 }))
      .map(([family, more]) => family + more.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...families), long).map(([family, more]) => family + more),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.constantFrom('q', 'a', '__proto__', 'nxtPsection', '_rsc', '__nextDataReq', 'a[b]', '%D8', ''),
        { maxLength: 400 },
      )
      .map((names) => `/latest?${names.map((name, at) => `${name}=${at}`).join('&')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*',
      '',
      'latest',
      'http://other.example/',
      'https://127.0.0.1:22/',
      '//other.example/',
      'other:443',
      'file:///etc/passwd',
      'javascript:1',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((text) => `/${Buffer.from(text).toString('latin1')}`),
  },
)

const method = fc.oneof(
  { weight: 10, arbitrary: fc.constant('GET') },
  { weight: 3, arbitrary: fc.constantFrom('HEAD', 'POST') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'PUT',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'CONNECT',
      'PROPFIND',
      'get',
      'G@T',
      '',
      'A'.repeat(300),
    ),
  },
)

const version = fc.oneof(
  { weight: 12, arbitrary: fc.constant('HTTP/1.1') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'HTTP/1', 'http/1.1', 'ICY', ''),
  },
)

const body = fc.constantFrom(
  '',
  '',
  '',
  'abc',
  '{}',
  '0\r\n\r\n',
  '3\r\nabc\r\n0\r\n\r\n',
  'ffffffffffffffff\r\n',
  'zz\r\n',
  'GET / HTTP/1.1\r\n',
)

/** One request, well-formed in most of its parts. */
const request = fc
  .record({
    method,
    target,
    version,
    host: fc.oneof(
      { weight: 8, arbitrary: fc.constant(['Host: localhost']) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    lines: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(line, { maxLength: 4 }) },
    ),
    end: fc.oneof(
      { weight: 20, arbitrary: fc.constant('\r\n') },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\r') },
    ),
    body,
  })
  .map(({ method, target, version, host, lines, end, body }) =>
    [`${method} ${target} ${version}`, ...host, ...lines, '', body].join(end),
  )

/** What is sent over one connection: mostly a request, at times several at once or one that breaks off. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: request },
  {
    weight: 1,
    arbitrary: fc.array(request, { minLength: 2, maxLength: 5 }).map((several) => several.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(request, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, part]) => text.slice(0, text.length * part)),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((text) => Buffer.from(text).toString('latin1')),
  },
)
