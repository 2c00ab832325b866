/** The faults of the interface's words; each has its sentence in `messages/`, under `messagesCheck`. */
export type MessageFaultCode =
  | 'missing'
  | 'extra'
  | 'duplicate'
  | 'notText'
  | 'unused'
  | 'unknownKey'
  | 'dynamicKey'
  | 'syntax'
  | 'pluralForms'
  | 'placeholders'
  | 'literal'

export type MessageFault = {
  /** As given: below `messagesDir` or one of `sourceDirs`. */
  path: string
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 code units. */
  column: number
  code: MessageFaultCode
  values: Record<string, string>
}
