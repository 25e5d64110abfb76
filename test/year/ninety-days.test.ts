import { describeNinetyDays } from './describe-ninety-days.ts'

describeNinetyDays('2026-12-07', 12)
