import { area, choice, longText, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A voluntary, community, faith or social enterprise (VCFSE) group would like somebody on its side. */
export const vcfseSupport = defineKind({
  name: 'vcfse-support',
  group: 'groups',
  title: 'Support for voluntary and community groups',
  heading: 'Get support for your group',
  teaser: 'Advice, contacts and a voice',
  description:
    'Get information, advice or contacts, and make your group heard. For voluntary, community, faith and social enterprise (VCFSE) groups.',
  fields: {
    group: text({
      label: 'Name of the group',
      question: 'What is your group called?',
      required: 'Enter the name of your group',
    }),
    need: choice({
      label: 'Help wanted',
      question: 'What would help your group most?',
      required: 'Select what would help your group most',
      options: {
        information: 'Information',
        advice: 'Advice',
        support: 'Support',
        connections: 'Contacts in other organisations',
        voice: 'A voice where decisions are made',
      },
      formerTitles: { connections: ['Links to partners'] },
    }),
    area: area({
      label: 'Area',
      question: 'Which area is your group in?',
    }),
    message: longText({
      label: 'Message',
      question: 'What is it about?',
      required: 'Tell us in a few words what it is about',
    }),
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
  },
  topic: ({ need }, { say: { topic } }) => ({ officer: topic[need ?? 'unclear'], enquirer: topic.enquirer }),
})
