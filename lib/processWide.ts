/**
 * The one value that this process has under a key, made at its first use. The server and the routes are bundled apart,
 * each with a copy of the module that asks: what a module keeps by itself would be there once in each bundle.
 * @param key names the value on `globalThis`, as `Symbol.for('khabar.KEY')`
 * @param make is called at most once in a process, by whichever copy asks first
 */
export function processWide<Value extends object | string>(key: string, make: () => Value): Value {
  const shared = globalThis as Record<symbol, Value | undefined>
  return (shared[Symbol.for(`khabar.${key}`)] ??= make())
}
