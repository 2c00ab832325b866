import type { Edition } from '../lib/edition'
import type { Messages } from './messages'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Edition
    Messages: Messages
  }
}
