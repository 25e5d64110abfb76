import { choice, longText, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A voluntary, community, faith or social enterprise (VCFSE) group would like somebody on its side. */
export const vcfseSupport = defineKind({
  name: 'vcfse-support',
  group: 'groups',
  title: 'Support for voluntary and community groups',
  description:
    'Your voluntary, community, faith or social enterprise group would like information, advice, support, partners or a voice.',
  fields: {
    group: text({ label: 'Name of the group', required: 'Enter the name of your group' }),
    need: choice({
      label: 'Help wanted',
      required: 'Select what would help your group most',
      options: {
        information: 'Information',
        advice: 'Advice',
        support: 'Support',
        connections: 'Links to partners',
        voice: 'A voice where decisions are made',
      },
    }),
    message: longText({ label: 'Message', required: 'Tell us in a few words what it is about' }),
  },
  answerWithin: 3,
  outcomes: {
    'advice-given': 'Advice given',
    introduced: 'Introduced to a partner',
    supported: 'Support agreed',
    heard: 'View taken to the right meeting',
  },
  example: {
    name: 'Beth Cole',
    email: 'beth.cole@example.org',
    phone: '01480 000 000',
    area: 'east-cambridgeshire',
    group: 'Ely Allotment Friends',
    need: 'advice',
    message: 'We would like to become a charity and do not know where to begin.',
  },
  subject: (answers) => answers.group,
  sentences: {
    topic: {
      information: 'information wanted',
      advice: 'advice wanted',
      support: 'support wanted',
      connections: 'links to partners',
      voice: 'a say in decisions',
      unclear: 'support for groups',
      enquirer: 'support for your group',
    },
    plan: {
      information: 'We’ll find out what your group needs to know and send it to you.',
      advice: 'Somebody who knows the subject will talk it through with you.',
      support: 'We’ll ask what would help your group most, and agree with you what we’ll do.',
      connections: 'We’ll think about who could help your group, and offer to introduce you.',
      voice: 'We’ll listen to what your group has to say, and tell you where it can be heard.',
    },
  },
  topic: ({ need }, { say: { topic } }) => ({ officer: topic[need ?? 'unclear'], enquirer: topic.enquirer }),
  acknowledgement: ({ need }, { say }) => ({ whatHappensNext: need === undefined ? [] : [say.plan[need]] }),
})
