import { showEveryView } from './every-view.ts'

showEveryView(3)
