import { describeNight } from './clock-change-nights.ts'

describeNight('forward, on Easter Sunday 2027', 15)
describeNight('back, in October 2027', 15)
describeNight('forward, in an ordinary week of 2028', 15)
