/** The page on which the answers are checked before they are sent. */
export const checkWords = {
  title: 'Check your answers',
  change: 'Change',
  /** After "Change", for people who hear the buttons one by one. */
  changeWhat: (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1),
  notAnswered: 'Not answered',
}
