import { accessibilityWords } from './english-accessibility.ts'
import { privacyWords } from './english-privacy.ts'

/** The two notices that the law asks for. */
export const noticeWords = { privacy: privacyWords, accessibility: accessibilityWords }
