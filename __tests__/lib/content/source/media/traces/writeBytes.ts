export const bytesOf = (text: string) => Buffer.from(text, 'utf8')
export const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff])
export const u32 = (value: number) =>
  Buffer.from([value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff])
export const u32le = (value: number) => Buffer.from(u32(value)).reverse()
export const all = (...parts: (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))

/** What every file of these says of itself: the first two stay, of the rest no byte is sent. */
export const said = {
  title: 'سدّ مأرب',
  artist: 'قسم التراث',
  place: '+15.3964+045.2669/',
  make: 'Handy-Werke',
  model: 'Modell 15 Pro',
  software: 'Kamera-App 7.1',
  serial: 'SN-0123456789',
}
export const secrets = [said.place, said.make, said.model, said.software, said.serial]
