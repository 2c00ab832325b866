import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Value,
  inTransaction,
  openDatabase,
  prepareChange,
  prepareQuery,
} from '@/lib/content/database/sqlite'

function table() {
  const db = openDatabase(':memory:')
  db.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, value NOT NULL)')
  const put = prepareQuery<{ id: number }>(db, 'INSERT INTO kept (value) VALUES (:value) RETURNING id')
  const get = prepareQuery<{ value: Value }>(db, 'SELECT value FROM kept WHERE id = :id')
  const find = prepareQuery<{ id: number }>(db, 'SELECT id FROM kept WHERE value = :value')
  return {
    keep(value: Value): Value | undefined {
      const id = put.get({ value })?.id
      return id === undefined ? undefined : get.get({ id })?.value
    },
    find: (value: Value) => find.list({ value }).map(({ id }) => id),
  }
}

const values: [string, Value][] = [
  ['an empty text', ''],
  ['NUL alone', '\0'],
  ['NUL within a text', 'قبل\0بعد'],
  ['the first half of a pair', 'قبل \ud83d بعد'],
  ['the second half of a pair', '\ude00'],
  ['two halves in the wrong order', '\ude00\ud83d'],
  ['a whole pair', '😀'],
  ['the mark that spells others out', '\ufdd0d83d'],
  ['noncharacters', '\ufffe\uffff\ufdef'],
  ['a long text', 'خبر '.repeat(200_000)],
  ['no bytes', new Uint8Array()],
  ['no bytes of a longer piece', new Uint8Array([1, 2, 3]).subarray(3)],
  ['an empty buffer', Buffer.alloc(0)],
  ['bytes', new Uint8Array([0, 255, 0])],
  ['a piece of longer bytes', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
  ['a small number', 42],
  ['a number below zero', -7],
  ['a fraction', 0.1],
  ['2 to the power of 31', 2 ** 31],
  ['the largest safe number', Number.MAX_SAFE_INTEGER],
  ['a number beyond the safe ones', 2 ** 53 + 2],
  ['a huge number', 1e300],
  ['infinity', Infinity],
]

describe('a value that is bound', () => {
  it.each(values)('comes back as it was: %s', (_name, value) => {
    const kept = table().keep(value)
    if (typeof value === 'object') expect(Buffer.from(kept as Uint8Array)).toEqual(Buffer.from(value ?? []))
    else expect(kept).toBe(value)
  })

  it('comes back as it was, whatever the text', () => {
    const { keep } = table()
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => keep(text) === text))
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes)
        return keep(text) === text
      }),
    )
  })

  it('is found by itself, and by nothing that only begins like it', () => {
    const { keep, find } = table()
    for (const text of ['قبل', 'قبل\0', 'قبل\0بعد', 'قبل\ud83d', 'قبل\ufffd']) keep(text)
    expect(find('قبل\0')).toEqual([2])
    expect(find('قبل\ud83d')).toEqual([4])
  })

  it('is refused where SQLite would store nothing in its place', () => {
    expect(() => table().keep(NaN)).toThrow(/not a number.*value/)
    expect(() => table().keep(undefined as unknown as null)).toThrow(/no value.*value/)
  })
})

describe('prepareChange', () => {
  it('does not mind how large the number of the last row is', () => {
    const db = openDatabase(':memory:')
    db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT)')
    db.exec(`INSERT INTO rows VALUES (${2n ** 63n - 2n}, 'last')`)
    const add = prepareChange(db, 'INSERT INTO rows (name) VALUES (:name)')
    const rename = prepareChange(db, 'UPDATE rows SET name = :name')
    add({ name: 'very last' })
    rename({ name: 'renamed' })
    expect(prepareQuery(db, 'SELECT count(*) AS count, max(name) AS name FROM rows').get()).toEqual({
      count: 2,
      name: 'renamed',
    })
  })
})

describe('inTransaction', () => {
  it('undoes all of a work that throws', () => {
    const db = openDatabase(':memory:')
    db.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY)')
    expect(() =>
      inTransaction(db, () => {
        db.exec('INSERT INTO rows VALUES (1)')
        throw new Error('no more')
      }),
    ).toThrow('no more')
    expect(prepareQuery(db, 'SELECT * FROM rows').list()).toEqual([])
  })
})
