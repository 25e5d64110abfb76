import { describeNinetyDays } from './describe-ninety-days.ts'

describeNinetyDays('2026-12-07', 60)
describeNinetyDays('2027-03-01', 60)
