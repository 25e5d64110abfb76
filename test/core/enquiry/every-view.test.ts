import { showEveryView } from './every-view.ts'

// Of three moves in the slow suite.
showEveryView(2)
