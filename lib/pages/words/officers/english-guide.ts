/** The guide for those who answer enquiries. Its parts stand in this order; what it promises, the code keeps. */
export const guideWords = {
  title: 'How to answer enquiries here',
  lead: 'You get each enquiry by email, and can do everything from there. The board shows all of them in one place.',
  contents: 'On this page',
  board: 'Go to the board',
  leave: 'Tell us when you’re away',
  /** What each picture shows, for whoever doesn’t see it. */
  pictures: {
    email: 'One of our emails: what was asked, who asked, and the buttons below.',
    choices: 'What you can do with an enquiry on the board, as buttons. The first is “I’ve replied”.',
    list: 'Three enquiries on the board. Each names the place and says when to reply, with a box to tick and a button, “I’ve replied”.',
  },
  parts: {
    officers: {
      title: 'For everyone who answers enquiries',
      sections: [
        {
          title: 'When an enquiry reaches you',
          items: [
            'Press Reply in our email. Your reply goes to the person who asked. If we have no email address for them, our email says so and gives their phone number.',
            'Then press “I’ve replied” in the same email. We’ll stop reminding you.',
            'If we don’t know your browser, we may email you a code first. That’s to be sure it’s you.',
            'Please don’t forward our emails: their links act in your name.',
          ],
        },
        {
          title: 'When you need to do something else',
          items: [
            '“Pass it on” gives it to a colleague. They get the whole enquiry by email.',
            '“It’s the wrong kind or area” moves it. It goes to whoever looks after that.',
            '“Called, no answer” notes that you tried. We’ll remind you in two working days.',
            '“Remind me on another day” puts it off. If you haven’t replied yet, the date to reply by stays.',
            '“Close it” ends it. You don’t have to: once you’ve replied, it closes by itself after four quiet weeks.',
            '“Reopen it” is there for as long as we keep the enquiry.',
            'Pressed by mistake? You can undo it for 15 minutes.',
          ],
        },
        {
          title: 'What we email you',
          items: [
            'Each enquiry, as soon as it’s yours.',
            'At nine on your working days, what’s waiting for you. We only send it when there’s something to tell.',
            'A short note when the person who asked adds something, withdraws it or hasn’t heard from you.',
            'A short note when something is done with your enquiry, unless we know it was you.',
            'If you’re a deputy, what’s late with your colleague, so that you can take a look.',
          ],
        },
        {
          title: 'When you’re away',
          items: [
            'Tell us your first and last day away. New enquiries then go to somebody else.',
            'What’s still waiting on your first day away goes to them too. We’ll tell them that you’re away.',
            'New enquiries come to you again from the day after your last day away.',
          ],
        },
        {
          title: 'On the board',
          items: [
            'Enter your email address and we’ll email you a link to sign in. You don’t need a password.',
            'You see what’s waiting, due today, late, put off and answered. You can look at everybody’s enquiries, too.',
            'Search finds an enquiry by name, place, phone, email or reference, even after it’s closed.',
            'Replied to several? Tick them, then press “I’ve replied to those ticked”.',
            'Somebody phoned, came in or wrote? Press “Add an enquiry”, and pass it on or say that you’ve dealt with it.',
            'Open one to see all that has happened, and who has been emailed.',
            'Private notes are for people who sign in. We never email them.',
            'You can change the person’s email address there if it was mistyped.',
          ],
        },
        {
          title: 'What the person who asked sees',
          items: [
            'They can see who has their enquiry, and by when they’ll hear.',
            'They can add a note or withdraw it. If you’re late, we ask them if they’ve heard from you.',
            'They never see your private notes, or why you passed it on.',
          ],
        },
      ],
    },
    desk: {
      title: 'For a shared mailbox',
      sections: [
        {
          title: 'What’s different',
          items: [
            'Several people read your emails, so the page asks who you are. Choose your name, or enter it.',
            'When none of our emails to the right people arrive, the enquiry may come to you.',
            'A shared mailbox is never away.',
          ],
        },
        {
          title: 'Possible spam',
          items: [
            'If an enquiry looks like spam, we hold it back and list it in your morning email.',
            'Please look at each one. Until you do, nobody else knows about it, and we haven’t told the person who sent it that we have it.',
            'If it may be real, send it on. The right person gets it, with the same date to reply by.',
          ],
        },
      ],
    },
    managers: {
      title: 'For managers',
      sections: [
        {
          title: 'When something needs you',
          items: [
            'We email you when an enquiry is three working days late, or one if it’s urgent. After that, we remind you each week until somebody acts.',
            '“Needs help” on the board shows the same enquiries. Call whoever has one, or pass it on.',
            'Your first email of a week begins with what came in the week before, and what was answered. If nothing needs you, we send nothing.',
          ],
        },
        {
          title: 'When people come and go',
          items: [
            'You can add dates away for anybody.',
            'We’ll tell you if our emails to somebody come back. Call them and check the address. Then press “I’ve checked it” on the board.',
            'Your admin changes names, addresses and who gets what in the organisation file.',
          ],
        },
      ],
    },
  },
}
