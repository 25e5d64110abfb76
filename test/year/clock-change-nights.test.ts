import { describeNight } from './clock-change-nights.ts'

describeNight('forward, on Easter Sunday 2027', 60)
describeNight('back, in October 2027', 60)
