import { describeNight } from './clock-change-nights.ts'

// As many of a kind as the lines of one morning's email.
describeNight('forward, on Easter Sunday 2027', 30)
describeNight('back, in October 2027', 30)
describeNight('forward, in an ordinary week of 2028', 30)
